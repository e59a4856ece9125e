import { filesBeside } from "./beside";
import { forgetfulDevice, openDevice } from "./device";
import { Languages, speakPreferred } from "./languages";
import { courseFile, type Launch, readLaunch } from "./launch";
import type { Inspect } from "./selftest";
import { sit } from "./sitting";
import { words } from "./strings/words";
import type { Connect } from "./tracking/connect";
import { guest, remember, uuid } from "./tracking/guest";
import type { Reports } from "./tracking/reports";
import type { Started, Tracker } from "./tracking/tracker";
import { LmsNotice } from "./view/lms-notice";
import { drawIcons } from "./view/marks";
import { Notices } from "./view/notices";

/** Plays the course that the page names, for whoever this connects to. */
export function start(connect: Connect, inspect: Inspect, reports?: Reports): void {
  const root = document.getElementById("ridealong");
  if (root) void load({ root, connect, inspect, reports });
}

/** What one player is made of. */
interface Player {
  readonly root: HTMLElement;
  readonly connect: Connect;
  readonly inspect: Inspect;
  readonly reports: Reports | undefined;
}

/** From the page to the first sitting: this device, the LMS. The course is on its way meanwhile. */
async function load(player: Player): Promise<void> {
  const launch = readLaunch(document);
  const { course, words: all, standard } = launch;
  const notices = new Notices();
  const opening = standard === "preview" ? forgetfulDevice() : openDevice((keys) => sayFull(notices, keys));
  drawIcons(launch.icons);
  speakPreferred(all, wishes(launch));
  const ask = filesBeside();
  // What the first screen needs is asked for before it.
  setTimeout(() => void ask(courseFile));
  const device = await opening;
  const { journal, shelf, tab } = device;
  const sco = standard === "scorm12" || standard === "scorm2004";
  const anonymous = launch.learner ?? guest(sco ? [tab, shelf] : [shelf], uuid);
  const tracker = player.connect(launch, course, anonymous, tab, (backlog) => lms.hear(backlog));
  const lms = new LmsNotice(notices, journal.home !== "nowhere", () => tracker.retry?.());
  const started = await startOf(tracker, anonymous);
  if (sco && started.mode !== "none") remember(tab, started.learner);
  const languages = new Languages(course, all, ask, shelf, document.documentElement, started.pass);
  languages.begin([...(started.languages ?? []), ...wishes(launch)]);
  await sit({ ...player, launch, course, languages, device, notices, lms, tracker, started });
}

/** Where neither the learner nor the LMS says more. */
function wishes({ language }: Launch): readonly string[] {
  return [...(language ? [language] : []), ...navigator.languages];
}

/** A tracker that cannot start leaves the course untracked. */
async function startOf(tracker: Tracker, learner: Started["learner"]): Promise<Started> {
  try {
    return await tracker.start();
  } catch (problem) {
    console.warn(problem);
    return { mode: "none", learner };
  }
}

function sayFull(notices: Notices, keys: ReadonlySet<string>): void {
  if (keys.size > 0) notices.show("full", () => words.notice.full);
  else notices.clear("full");
}
