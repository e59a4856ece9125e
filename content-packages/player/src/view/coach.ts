import type { Option } from "../engine/course";
import { words } from "../strings/words";
import { h, rendered } from "./dom";

/** What the coach says about a choice: a note in the margin of the story. */
export function coachNote(option: Option): HTMLElement {
  return h(
    "aside.coach",
    { "aria-label": words.scenario.coach },
    h("h2", words.scenario.coach),
    ...coachWords(option, "h3"),
  );
}

export function coachWords({ coachHtml, fitsHtml }: Option, heading: "h3" | "h4"): readonly HTMLElement[] {
  return [rendered("div", "prose", coachHtml), h(heading, words.scenario.fits), rendered("div", "prose", fitsHtml)];
}
