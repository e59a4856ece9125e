import { type Device, forgetfulDevice, openDevice } from "./device";
import type { Course } from "./engine/course";
import { Languages, speakPreferred } from "./languages";
import { courseFile, type Launch, readLaunch } from "./launch";
import type { Inspect } from "./selftest";
import { sit } from "./sitting";
import { words } from "./strings/words";
import type { Connect } from "./tracking/connect";
import { guest, remember, uuid } from "./tracking/guest";
import type { Reports } from "./tracking/reports";
import type { Started, Tracker } from "./tracking/tracker";
import { primary, secondary } from "./view/buttons";
import { h } from "./view/dom";
import { LmsNotice } from "./view/lms-notice";
import { drawIcons } from "./view/marks";
import { Notices } from "./view/notices";
import { alone } from "./view/page";
import { drawWith } from "./view/portrait";
import { selfTest } from "./view/selftest";

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

/** From the page to the first sitting: the course, this device, the LMS. */
async function load(player: Player): Promise<void> {
  const { root } = player;
  const launch = readLaunch(document);
  drawIcons(launch.icons);
  speakPreferred(launch.words, wishes(launch));
  root.replaceChildren(h("p", { className: "loading", attributes: { role: "status" } }, words.start.loading));
  const notices = new Notices();
  const [course, device] = await Promise.all([
    fetchCourse(courseFile),
    launch.standard === "preview" ? forgetfulDevice() : openDevice((keys) => sayFull(notices, keys)),
  ]);
  if (!course) {
    const again = (): void => void load(player);
    return showFailure(root, again, () => {
      root.replaceChildren(h("main", { className: "alone" }, selfTest({ ...player, launch, device }, again)));
      root.querySelector("h1")?.focus();
    });
  }
  speakPreferred(course.languages, wishes(launch));
  drawWith(course.portraits);
  await open(player, launch, course, device, notices);
}

async function open(player: Player, launch: Launch, course: Course, device: Device, notices: Notices): Promise<void> {
  const { journal, shelf, tab } = device;
  const sco = launch.standard === "scorm12" || launch.standard === "scorm2004";
  const anonymous = launch.learner ?? guest(sco ? [tab, shelf] : [shelf], uuid);
  const tracker = player.connect(launch, course, anonymous, tab, (backlog) => lms.hear(backlog));
  const lms = new LmsNotice(notices, journal.home !== "nowhere", () => tracker.retry?.());
  const started = await startOf(tracker, anonymous);
  if (sco && started.mode !== "none") remember(tab, started.learner);
  const languages = new Languages(course, shelf, document.documentElement);
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
    console.warn("Tracking did not start:", problem);
    return { mode: "none", learner };
  }
}

async function fetchCourse(address: string): Promise<Course | undefined> {
  try {
    const answer = await fetch(address);
    if (answer.ok) return (await answer.json()) as Course;
    console.warn(`${address} answered ${answer.status}.`);
  } catch (problem) {
    console.warn(`${address}:`, problem);
  }
  return undefined;
}

function showFailure(root: HTMLElement, retry: () => void, test: () => void): void {
  const { title, text, shut, again } = words.start.failed;
  const why = window.origin === "null" ? shut : text;
  const buttons = [primary(again, retry), secondary(words.selftest.title, test)];
  root.replaceChildren(alone(title, why, h("p", { className: "actions" }, ...buttons)));
  root.querySelector("h1")?.focus();
}

function sayFull(notices: Notices, keys: ReadonlySet<string>): void {
  if (keys.size > 0) notices.show("full", () => words.notice.full);
  else notices.clear("full");
}
