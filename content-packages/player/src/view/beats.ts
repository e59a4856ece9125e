import type { Beat, Course } from "../engine/course";
import { crmCard, mailCard, noteCard, tableCard, transcriptCard } from "./artefacts";
import { h, rendered } from "./dom";
import { nameOf, personOf, portrait } from "./portrait";

/** A scene as a conversation. Who speaks is shown once, until somebody else does. */
export function beatList(course: Course, beats: readonly Beat[]): HTMLElement {
  const scene = h("div.scene");
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
      return mailCard(course, beat);
    case "table":
      return tableCard(beat);
    case "note":
      return noteCard(beat);
    case "crm":
      return crmCard(beat);
    case "transcript":
      return transcriptCard(course, beat);
  }
}

function spoken(course: Course, who: string, html: string, sameSpeaker: boolean): HTMLElement {
  const person = personOf(course, who);
  const mine = who === "you";
  return h(
    "div",
    { class: `say${mine ? " mine" : ""}${sameSpeaker ? " same" : ""}` },
    !!person && !sameSpeaker && portrait(person),
    h(
      "div.words",
      !sameSpeaker && h("p.speaker", h("b", nameOf(course, who)), !!person && h("span.soft", person.role)),
      rendered("div", "bubble", html),
    ),
  );
}
