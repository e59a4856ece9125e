import type { Course } from "./engine/course";
import { encode } from "./engine/saved";
import { firstCourse, type Launch, readLaunch } from "./launch";
import { resume } from "./resume";
import { Session } from "./session";
import { words } from "./strings/words";
import { reporterFor, trackerFor } from "./tracking/connect";
import { forgetful, journalKey, journalOn } from "./tracking/journal";
import type { Tracker } from "./tracking/tracker";
import { showApp } from "./view/app";
import { primary } from "./view/buttons";
import { h } from "./view/dom";
import { Notes } from "./view/notes";
import { Notices } from "./view/notices";
import { alone } from "./view/page";
import { Settings } from "./view/settings";

const device = journalOn(() => window.localStorage);

async function load(root: HTMLElement): Promise<void> {
  root.replaceChildren(h("p", { className: "loading", attributes: { role: "status" } }, words.loading));
  const launch = readLaunch(document);
  const course = await fetchCourse(firstCourse(launch));
  if (course) await play(root, launch, course);
  else showFailure(root);
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

function showFailure(root: HTMLElement): void {
  const { title, text, again } = words.loadFailed;
  const retry = h(
    "p",
    { className: "actions" },
    primary(again, () => void load(root)),
  );
  root.replaceChildren(alone(title, text, retry));
  root.querySelector("h1")?.focus();
}

async function play(root: HTMLElement, launch: Launch, course: Course): Promise<void> {
  const journal = launch.standard === "preview" ? forgetful : device;
  const notices = new Notices();
  const tracker = trackerFor(launch, course, journal, (backlog) => {
    const remedy = { text: words.notice.tryNow, act: () => tracker.retry?.() };
    if (backlog) notices.show("lms", words.notice.waiting(backlog, true), remedy);
    else if (notices.has("lms")) notices.show("lms", words.notice.arrived);
  });
  const started = await tracker.start();
  const { learner, mode } = started;
  const kept = mode === "normal" || mode === "none";
  const key = journalKey(course.id, learner.id);

  const copies = [started.progress, kept ? journal.read(key) : undefined];
  const resumed = resume(course, copies, crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
  const reporter = mode === "normal" ? reporterFor(launch, course, journal, learner) : undefined;
  const onDevice: Pick<Tracker, "hear" | "save" | "leave"> = {
    hear: (happening) => reporter?.hear(happening),
    save: (progress) => {
      if (kept) journal.write(key, encode(progress));
    },
    leave: (progress) => {
      if (kept) journal.write(key, encode(progress));
    },
  };
  const session = new Session(course, resumed.progress, [onDevice, tracker], Date.now);

  if (launch.standard === "preview") notices.show("mode", words.notice.preview);
  else if (mode === "none") notices.show("mode", words.notice.untracked);
  else if (mode !== "normal") notices.show("mode", words.notice.review);
  if (resumed.cut.length > 0)
    notices.show("saved", words.notice.cut(resumed.cut.map((part) => (part === "quiz" ? words.quiz.named : part))));
  if (resumed.unreadable) notices.show("saved", words.notice.unreadable);

  const leave = (): void => {
    session.leave();
    const text =
      launch.standard === "preview" ? words.left.preview : mode === "none" ? words.left.untracked : words.left.text;
    root.replaceChildren(alone(words.left.title, text));
    root.querySelector("h1")?.focus();
  };
  document.addEventListener("visibilitychange", () => {
    if (session.over) return;
    if (document.visibilityState === "visible") {
      session.visible();
    } else {
      session.hidden();
      reporter?.hidden();
    }
  });
  window.addEventListener("pagehide", () => session.leave());
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    if (launch.standard === "scorm12") leave();
    else window.location.reload();
  });

  session.open(resumed.again);
  showApp({
    root,
    stage: { course, session, notes: new Notes(journal, journalKey(course.id, learner.id, "aids")) },
    settings: new Settings(device, document.documentElement),
    notices,
    waiting: () => reporter?.waiting ?? 0,
    leave,
  });
}

const root = document.getElementById("ridealong");
if (root) void load(root);
