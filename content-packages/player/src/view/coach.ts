import type { Option } from "../engine/course";
import { words } from "../strings/words";
import { h, rendered } from "./dom";

/** What the coach says about a choice: a note in the margin of the story. */
export function coachNote({ coachHtml, fitsHtml }: Option): HTMLElement {
  return h(
    "aside",
    { className: "coach", attributes: { "aria-label": words.scenario.coach } },
    h("h2", {}, words.scenario.coach),
    rendered("div", "prose", coachHtml),
    h("h3", {}, words.scenario.fits),
    rendered("div", "prose", fitsHtml),
  );
}
