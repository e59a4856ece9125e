import { words } from "../strings/words";
import { primary, secondary } from "./buttons";
import { type Child, h } from "./dom";

/** A place's column: what kind of thing it is, its heading, and the rest. */
export function page(kind: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h("article.page", h("header.page-head", h("p.kind", kind), heading(title)), ...children);
}

/** The heading that gets the focus when its place opens. */
export function heading(title: string): HTMLHeadingElement {
  return h("h1", { tabIndex: -1 }, title);
}

export function section(className: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h("section", { class: className }, h("h2", title), ...children);
}

/** A page without the rest of the player: before it opens, and after it closed. */
export function alone(title: string, text: string, ...children: readonly Child[]): HTMLElement {
  return h("main.alone", h("article.page", heading(title), h("p.lead", text), ...children));
}

/** While the course is on its way. */
export function loading(): HTMLElement {
  return h("p.loading", { role: "status" }, words.start.loading);
}

/** Instead of a place that needs the whole course, where it cannot be had. */
export function missing(again: () => void, test: () => void): HTMLElement {
  const { title, text, shut, again: label } = words.start.failed;
  const why = window.origin === "null" ? shut : text;
  const buttons = [primary(label, again), secondary(words.selftest.title, test)];
  return alone(title, why, h("p.actions", ...buttons));
}
