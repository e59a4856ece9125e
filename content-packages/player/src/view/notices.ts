import { words } from "../strings/words";
import { h } from "./dom";
import { icon } from "./marks";

/** Quiet lines below the bar. One for each matter; a new text on the same matter replaces the old one. */
export class Notices {
  readonly element = h("div", { className: "notices", attributes: { role: "status" } });
  private readonly shown = new Map<string, HTMLElement>();

  show(matter: string, text: string): void {
    const close = h(
      "button",
      {
        type: "button",
        className: "close",
        onclick: () => this.clear(matter),
        attributes: { "aria-label": words.notice.close },
      },
      icon("cross"),
    );
    const notice = h("div", { className: "notice" }, h("p", {}, text), close);
    this.shown.get(matter)?.remove();
    this.shown.set(matter, notice);
    this.element.append(notice);
  }

  clear(matter: string): void {
    this.shown.get(matter)?.remove();
    this.shown.delete(matter);
  }

  has(matter: string): boolean {
    return this.shown.has(matter);
  }
}
