import type { Course } from "./engine/course";
import { encode } from "./engine/saved";
import { type Launch, readLaunch } from "./launch";
import { resume } from "./resume";
import { Session } from "./session";
import { words } from "./strings/en";
import { reporterFor, trackerFor } from "./tracking/connect";
import { journalKey, journalOn } from "./tracking/journal";
import type { Tracker } from "./tracking/tracker";
import { showApp } from "./view/app";
import { primary } from "./view/buttons";
import { h } from "./view/dom";
import { leftPage } from "./view/left";
import { Notes } from "./view/notes";
import { Notices } from "./view/notices";
import { heading } from "./view/page";
import { Settings } from "./view/settings";

const journal = journalOn(() => window.localStorage);

async function load(root: HTMLElement): Promise<void> {
  root.replaceChildren(h("p", { className: "loading", attributes: { role: "status" } }, words.loading));
  const launch = readLaunch(document);
  const course = await fetchCourse(launch.course);
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
  root.replaceChildren(
    h(
      "main",
      { className: "alone", attributes: { role: "alert" } },
      h(
        "article",
        { className: "page" },
        heading(title),
        h("p", { className: "lead" }, text),
        h(
          "p",
          { className: "actions" },
          primary(again, () => void load(root)),
        ),
      ),
    ),
  );
}

async function play(root: HTMLElement, launch: Launch, course: Course): Promise<void> {
  const notices = new Notices();
  const tracker = trackerFor(launch, course, journal, (answers) => {
    if (answers !== undefined) notices.show("lms", words.notice.waiting(answers));
    else if (notices.has("lms")) notices.show("lms", words.notice.arrived);
  });
  const started = await tracker.start();
  const { learner, mode } = started;
  const kept = launch.standard !== "preview" && (mode === "normal" || mode === "none");
  const key = journalKey(course.id, learner.id);

  const copies = [started.progress, kept ? journal.read(key) : undefined];
  const resumed = resume(course, copies, crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
  const reporter = mode === "normal" ? reporterFor(launch, course, journal, learner) : undefined;
  const onDevice: Pick<Tracker, "hear" | "save" | "leave"> = {
    hear: (happening, progress) => {
      if (kept) journal.write(key, encode(progress));
      reporter?.hear(happening);
    },
    save: (progress) => {
      if (kept) journal.write(key, encode(progress));
    },
    leave: () => {},
  };
  const session = new Session(course, resumed.progress, [onDevice, tracker], Date.now);

  if (launch.standard === "preview") notices.show("mode", words.notice.preview);
  else if (mode === "none") notices.show("mode", words.notice.untracked);
  else if (mode !== "normal") notices.show("mode", words.notice.review);
  if (resumed.cut.length > 0) notices.show("saved", words.notice.cut(resumed.cut));
  if (resumed.unreadable) notices.show("saved", words.notice.unreadable);

  const leave = (): void => {
    session.leave();
    const text =
      launch.standard === "preview" ? words.left.preview : mode === "none" ? words.left.untracked : words.left.text;
    const page = leftPage(text);
    root.replaceChildren(page);
    page.querySelector("h1")?.focus();
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return session.visible();
    session.hidden();
    reporter?.hidden();
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
    settings: new Settings(journal, document.documentElement),
    notices,
    waiting: () => reporter?.waiting ?? 0,
    leave,
  });
}

const root = document.getElementById("ridealong");
if (root) void load(root);
