import type { Device } from "./device";
import type { Course } from "./engine/course";
import type { Progress } from "./engine/progress";
import { encode } from "./engine/saved";
import type { Languages } from "./languages";
import type { Launch } from "./launch";
import { type Placed, remarks } from "./remarks";
import { resume } from "./resume";
import { Reviews } from "./reviews";
import type { Inspect, Subject } from "./selftest";
import { Session } from "./session";
import { words } from "./strings/words";
import { type Journal, journalKey, type Kept, readOnly } from "./tracking/journal";
import { keeperOf } from "./tracking/keeper";
import type { Reports } from "./tracking/reports";
import { noSeat, takeSeat } from "./tracking/seat";
import type { Started, Tracker } from "./tracking/tracker";
import type { Reporter } from "./tracking/xapi/reporter";
import { showApp } from "./view/app";
import { primary } from "./view/buttons";
import { h } from "./view/dom";
import type { LmsNotice } from "./view/lms-notice";
import { Notes } from "./view/notes";
import type { Notices } from "./view/notices";
import { alone, loading, missing } from "./view/page";
import { selfTest } from "./view/selftest";
import { Settings } from "./view/settings";

/** What the start found: a course, somebody to take it, and whoever is told. */
export interface Attempt {
  readonly root: HTMLElement;
  readonly launch: Launch;
  readonly course: Course;
  readonly languages: Languages;
  readonly device: Device;
  readonly inspect: Inspect;
  readonly notices: Notices;
  readonly lms: LmsNotice;
  readonly tracker: Tracker;
  readonly reports: Reports | undefined;
  readonly started: Started;
}

/** One sitting from the saved place to the good-bye. Where another page of this browser has the course, the learner is asked. */
export async function sit(attempt: Attempt, how: "if-free" | "away" = "if-free"): Promise<void> {
  const { root, launch, course, languages, device, notices, lms, tracker, reports, started } = attempt;
  const { learner, mode } = started;
  const key = journalKey(course.id, learner.id, started.attempt);
  const writes = mode === "normal" || mode === "none";
  const moved = (): void => {
    session.stop();
    tracker.rest?.();
    standAside(attempt, words.tabs.moved);
  };
  const seat = writes && launch.standard !== "preview" ? await takeSeat(key, how, moved) : noSeat;
  if (!seat) return standAside(attempt, words.tabs.open);
  // What the LMS got from another page since this one asked is not known here.
  const first = how === "if-free";

  const rest = (): Promise<void> => whole(attempt);
  const boosters = journalKey("boosters", learner.id);
  const [kept, reviewed] = await Promise.all([device.journal.all(key), device.journal.read(boosters)]);
  if (kept.has(key) || reviewed || started.progress?.trim()) await rest();
  const resumed = placeOf(attempt, key, kept, writes, first);
  const journal = writes && !resumed.newer ? device.journal : readOnly(device.journal);
  const outbox = reports && new reports.Outbox(journal, `${key}:reports`, kept, Date.now);
  const notes = new Notes(journal, `${key}:aids`, kept.get(`${key}:aids`));
  const reviews = new Reviews(journal, boosters, reviewed, course, Date.now);
  // With an LMS the learner hears of that, which keeps the result; without one, of what keeps it then.
  const waits = (stuck: boolean): void => {
    if (launch.standard === "web") notices.show("reports", () => words.notice[stuck ? "away" : "back"]);
  };
  const ours = (): Reporter | undefined =>
    outbox && mode === "normal" ? reports?.reporterFor(launch, course, outbox, learner, waits) : undefined;
  const reporter = resumed.newer ? undefined : ((outbox && started.reporter?.(outbox)) ?? ours());
  const listeners = resumed.newer ? [] : [onDevice(journal, key, reporter), tracker, quietly(reviews)];
  const session = new Session(course, resumed.progress, listeners, Date.now);
  const said = () => remarks(launch, started, journal.home, resumed);
  said().forEach(([matter], index) => {
    notices.show(matter, () => said()[index]?.[1] ?? "");
  });

  const leave = (): void => {
    session.leave("asked");
    seat.release();
    show(root, alone(words.left.title, goodBye(launch, started)));
  };
  watchPage(launch, session, reporter, leave);
  if (first && !resumed.newer && resumed.lacking > 0) tracker.catchUp?.(resumed.progress);
  session.open(resumed.again);
  lms.expect(first ? resumed.lacking : 0, () => journal.write(`${key}:heard`, "1"));
  const settings = new Settings(device.shelf, document.documentElement);
  const waiting = (): number => reporter?.waiting ?? 0;
  const found = (): Subject => ({
    ...attempt,
    saved: encode(session.progress),
    waiting: waiting(),
    refused: outbox?.refused ?? [],
  });
  const stage = { course, session, notes, reviews, learner, keeper: keeperOf(launch, started) };
  const prefer = (language: string): void => tracker.prefer?.(language);
  showApp({ root, stage, settings, languages, whole: rest, prefer, notices, waiting, found, leave });
}

/** What this device kept counts unless the LMS, which had heard of it, opened a new attempt: then the learner begins anew. */
function placeOf({ course, started }: Attempt, key: string, kept: Kept, writes: boolean, first: boolean): Placed {
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const anew = first && started.fresh === true && !started.progress?.trim() && kept.has(`${key}:heard`);
  const here = writes && !anew ? kept.get(key) : undefined;
  return { ...resume(course, started.progress, here, seed), anew };
}

/** Where it cannot be had, the page says so instead of all else, and asks again as often as the learner wants. */
async function whole(attempt: Attempt): Promise<void> {
  const { root, languages } = attempt;
  while (!(await languages.load())) {
    await new Promise<void>((again) => {
      const failed = (): void => show(root, missing(again, test));
      const test = (): void => show(root, h("main.alone", selfTest(attempt, failed)));
      failed();
    });
    root.replaceChildren(loading());
  }
}

function show(root: HTMLElement, page: HTMLElement): void {
  root.replaceChildren(page);
  root.querySelector("h1")?.focus();
}

/** Another page speaks for the learner now, or this one has not begun to. */
function standAside(
  attempt: Attempt,
  { title, text, here }: Readonly<Record<"title" | "text" | "here", string>>,
): void {
  const again = primary(here, () => void sit(attempt, "away"));
  show(attempt.root, alone(title, text, h("p.actions", again)));
}

/** The journal hears of each change before the LMS does, since the LMS may take its time. */
function onDevice(
  journal: Journal,
  key: string,
  reporter: Reporter | undefined,
): Pick<Tracker, "hear" | "save" | "leave"> {
  return {
    hear: (happening) => reporter?.hear(happening),
    save: (progress) => journal.write(key, encode(progress)),
    leave: (progress) => journal.write(key, encode(progress)),
  };
}

/** Finishing a module begins the wait for its boosters. */
function quietly(reviews: Reviews): Pick<Tracker, "hear" | "save" | "leave"> {
  const save = (progress: Progress): void => reviews.save(progress);
  return { hear() {}, save, leave: save };
}

/** Time counts while the page is seen, and the last words are said as it goes: `pagehide` still comes where `unload` does not. */
function watchPage({ standard }: Launch, session: Session, reporter: Reporter | undefined, leave: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (session.over) return;
    if (document.visibilityState === "visible") {
      session.visible();
    } else {
      session.hidden();
      reporter?.hidden();
    }
  });
  window.addEventListener("pagehide", () => session.leave("gone"));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    if (standard.startsWith("scorm")) leave();
    else window.location.reload();
  });
}

function goodBye({ standard }: Launch, { mode }: Started): string {
  if (standard === "preview") return words.left.preview;
  return mode === "none" ? words.left.untracked : words.left.text;
}
