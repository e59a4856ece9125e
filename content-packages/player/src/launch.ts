import type { Course } from "./engine/course";
import type { Spoken } from "./strings/words";
import type { Icons } from "./view/marks";

/** Who keeps the results and, where it is our own server or an LMS, hears them. */
export type Standard = "scorm12" | "scorm2004" | "cmi5" | "xapi" | "web";

/** What the packager wrote into the page for this player. */
export interface Launch {
  readonly standard: Standard | "preview";
  readonly icons: Icons;
  /** The outline, which the first screen needs; absent on the page of a programme. */
  readonly course: Course;
  /** The languages of the package, its own first, with the words that are needed before the whole course is there. */
  readonly words: readonly Spoken[];
  /** The language to start in, if the package was built for one. */
  readonly language?: string;
  /** What SCORM 2004 hears of completion when the module is not passed: LMSs tick `completed` also when it was failed. */
  readonly onFail: "completed" | "incomplete";
  readonly reporting: Reporting | null;
  readonly learner: Learner | null;
  /** Instead of courses, on the page that leads to the modules of a tincan programme. */
  readonly programme?: Programme;
}

export interface Programme {
  readonly title: string;
  readonly modules: readonly ModuleLink[];
}

export interface ModuleLink {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly summary: string;
  /** The programme is complete without it. */
  readonly optional: boolean;
  /** Relative to the page. */
  readonly href: string;
}

export interface Reporting {
  /** Our server, with a slash at the end. */
  readonly endpoint: string;
  readonly key: string;
}

export interface Learner {
  readonly id: string;
  readonly name?: string;
}

/** Where the whole course lies, relative to the page. */
export const courseFile = "course.json";

/** And what it says in another of its languages. */
export function editionFile(language: string): string {
  return `course.${language}.json`;
}

export function readLaunch(page: Document): Launch {
  const text = page.getElementById("ridealong-launch")?.textContent;
  if (!text) throw new Error("The page has no ridealong-launch element.");
  return JSON.parse(text) as Launch;
}
