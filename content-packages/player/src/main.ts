import type { Course } from "./engine/course";
import { readLaunch } from "./launch";
import { en } from "./strings/en";
import { h } from "./view/dom";

async function fetchCourse(address: string): Promise<Course> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as Course;
}

async function open(root: HTMLElement): Promise<void> {
  const launch = readLaunch(document);
  try {
    const course = await fetchCourse(launch.course);
    root.replaceChildren(h("main", {}, h("h1", {}, course.title), h("p", {}, course.summary)));
  } catch (problem) {
    console.warn(problem);
    root.replaceChildren(
      h(
        "main",
        {},
        h("p", { attributes: { role: "alert" } }, en.loadFailed),
        h("button", { type: "button", onclick: () => void open(root) }, en.loadAgain),
      ),
    );
  }
}

const root = document.getElementById("ridealong");
if (root) void open(root);
