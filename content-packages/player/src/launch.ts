/** What the packager wrote into the page for this player. */
export interface Launch {
  readonly standard: "scorm12" | "web" | "preview";
  /** Where the compiled course lies, relative to the page. */
  readonly course: string;
  readonly reporting: Reporting | null;
  readonly learner: Learner | null;
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

export function readLaunch(page: Document): Launch {
  const text = page.getElementById("ridealong-launch")?.textContent;
  if (!text) throw new Error("The page has no ridealong-launch element.");
  return JSON.parse(text) as Launch;
}
