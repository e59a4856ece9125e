import type { Device } from "./device";
import type { Course } from "./engine/course";
import { encode } from "./engine/saved";
import type { Launch } from "./launch";
import { remarks } from "./remarks";
import { resume } from "./resume";
import { Session } from "./session";
import { words } from "./strings/words";
import { reporterFor } from "./tracking/connect";
import { type Journal, journalKey, readOnly } from "./tracking/journal";
import type { Started, Tracker } from "./tracking/tracker";
import { Outbox } from "./tracking/xapi/outbox";
import type { Reporter } from "./tracking/xapi/reporter";
import { showApp } from "./view/app";
import { Notes } from "./view/notes";
import type { Notices } from "./view/notices";
import { alone } from "./view/page";
import { Settings } from "./view/settings";

/** What the start found: a course, somebody to take it, and whoever is told. */
export interface Attempt {
  readonly root: HTMLElement;
  readonly launch: Launch;
  readonly course: Course;
  readonly device: Device;
  readonly notices: Notices;
  readonly tracker: Tracker;
  readonly started: Started;
}

/** One sitting from the saved place to the good-bye. */
export async function sit(attempt: Attempt): Promise<void> {
  const { root, launch, course, device, notices, tracker, started } = attempt;
  const { learner, mode } = started;
  const writes = mode === "normal" || mode === "none";
  const journal = writes ? device.journal : readOnly(device.journal);
  const key = journalKey(course.id, learner.id);

  const copies = [started.progress, writes ? await journal.read(key) : undefined];
  const resumed = resume(course, copies, crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
  const outbox = await Outbox.open(journal, `${key}:reports`, Date.now);
  const reporter = mode === "normal" ? reporterFor(launch, course, outbox, learner) : undefined;
  const notes = await Notes.open(journal, `${key}:aids`);
  const session = new Session(course, resumed.progress, [onDevice(journal, key, reporter), tracker], Date.now);
  for (const [matter, text] of remarks(launch, started, journal.home, resumed)) notices.show(matter, text);

  const leave = (): void => {
    session.leave("asked");
    root.replaceChildren(alone(words.left.title, goodBye(launch, started)));
    root.querySelector("h1")?.focus();
  };
  watchPage(launch, session, reporter, leave);
  session.open(resumed.again);
  const settings = new Settings(device.shelf, document.documentElement);
  showApp({ root, stage: { course, session, notes }, settings, notices, waiting: () => reporter?.waiting ?? 0, leave });
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
