import { words } from "../strings/en";
import { h } from "./dom";
import { heading } from "./page";

/** The last page of a sitting. */
export function leftPage(text: string): HTMLElement {
  return h(
    "main",
    { className: "alone" },
    h("article", { className: "page" }, heading(words.left.title), h("p", { className: "lead" }, text)),
  );
}
