import type { Beat, Course } from "../engine/course";
import { words } from "../strings/words";
import { h, rendered, scrolling } from "./dom";
import { nameOf, personOf, portrait } from "./portrait";

/** A scene as a conversation. Who speaks is shown once, until somebody else does. */
export function beatList(course: Course, beats: readonly Beat[]): HTMLElement {
  const scene = h("div", { className: "scene" });
  let speaker = "";
  for (const beat of beats) {
    const same = beat.kind === "say" && beat.who === speaker;
    speaker = beat.kind === "say" ? beat.who : "";
    scene.append(drawn(course, beat, same));
  }
  return scene;
}

function drawn(course: Course, beat: Beat, sameSpeaker: boolean): HTMLElement {
  switch (beat.kind) {
    case "tell":
      return rendered("div", "tell", beat.html);
    case "say":
      return spoken(course, beat.who, beat.html, sameSpeaker);
    case "mail":
      return h(
        "section",
        { className: "artefact mail", attributes: { "aria-label": `${words.scenario.subject}: ${beat.subject}` } },
        h(
          "dl",
          {},
          ...[
            [words.scenario.from, beat.from],
            [words.scenario.to, beat.to],
            [words.scenario.subject, beat.subject],
          ].map(([term, text = ""]) => h("div", {}, h("dt", {}, term), h("dd", {}, text))),
        ),
        rendered("div", "prose", beat.bodyHtml),
      );
    case "table":
      return scrolling(
        h("div", { className: "artefact sheet" }, grid(beat.caption, beat.columns, beat.rows)),
        beat.caption,
      );
    case "note":
      return h(
        "section",
        { className: "artefact note", attributes: { "aria-label": beat.title } },
        h("p", { className: "note-title" }, beat.title),
        rendered("div", "prose", beat.bodyHtml),
      );
  }
}

function spoken(course: Course, who: string, html: string, sameSpeaker: boolean): HTMLElement {
  const person = personOf(course, who);
  const mine = who === "you";
  return h(
    "div",
    { className: `say${mine ? " mine" : ""}${sameSpeaker ? " same" : ""}` },
    !mine && !sameSpeaker && portrait(nameOf(course, who), person?.colour ?? 1),
    h(
      "div",
      { className: "words" },
      !sameSpeaker &&
        h(
          "p",
          { className: "speaker" },
          h("b", {}, nameOf(course, who)),
          !!person && h("span", { className: "soft" }, person.role),
        ),
      rendered("div", "bubble", html),
    ),
  );
}

function grid(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return h(
    "table",
    {},
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column)))),
    h(
      "tbody",
      {},
      ...rows.map((row) =>
        h("tr", {}, ...row.map((cell, index) => (index === 0 ? h("th", { scope: "row" }, cell) : h("td", {}, cell)))),
      ),
    ),
  );
}
