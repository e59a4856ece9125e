import type { Aid, Course } from "../engine/course";
import { h } from "./dom";

/** The sheet as it stands on paper: no controls, what was written in its place. */
export function paperOf(aid: Aid, sheet: HTMLElement): HTMLElement {
  const paper = h("article", h("h1", aid.title), h("p", aid.summary), sheet.cloneNode(true));
  for (const part of paper.querySelectorAll("textarea, label input, output, .origin")) part.remove();
  for (const label of paper.querySelectorAll("label")) label.replaceWith(h("b", label.textContent ?? ""));
  for (const text of paper.querySelectorAll(".printed")) text.replaceWith(h("p", text.textContent || "\u00a0"));
  return paper;
}

/** A page of its own that needs nothing else, to keep or to print. */
export function documentOf(course: Course, aid: Aid, sheet: HTMLElement): string {
  const style = h(
    "style",
    "body{font:11pt/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}",
    "b{display:block;margin-top:.8rem}b+p{margin:0;border-bottom:1px solid #999;white-space:pre-wrap}",
    "table{border-collapse:collapse}td,th{padding:.3rem .6rem;border:1px solid #999;text-align:left}",
  );
  const title = h("title", `${aid.title} – ${course.title}`);
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `<!doctype html><html lang="${course.language}">${meta}${title.outerHTML}${style.outerHTML}${paperOf(aid, sheet).outerHTML}</html>`;
}
