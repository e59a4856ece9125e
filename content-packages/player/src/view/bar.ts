import { percentDone } from "../engine/progress";
import { words } from "../strings/words";
import { h, svg } from "./dom";
import { minutesLeft } from "./parts";
import type { Stage } from "./stage";

/** The top of the page: which module this is, where one is in it, and how long it still takes. */
export class Bar {
  readonly element: HTMLElement;
  private readonly where = h("span.where");
  private readonly left = h("span.left");
  private readonly track = h("div.track", {
    role: "progressbar",
    "aria-valuemin": 0,
    "aria-valuemax": 100,
  });

  constructor(
    private readonly stage: Stage,
    menu: HTMLElement,
  ) {
    const title = h(
      "button.module",
      { type: "button", onclick: () => stage.go("home") },
      brand(),
      h("span", stage.course.title),
      h("span.hidden-text", `, ${words.bar.contents}`),
    );
    this.element = h("header.bar", h("div.bar-row", title, h("p.status", this.where, this.left), menu), this.track);
  }

  show(whereabouts: string | undefined): void {
    const { course, session } = this.stage;
    const percent = percentDone(session.progress, course);
    this.where.textContent = whereabouts ?? "";
    this.left.textContent = words.bar.left(minutesLeft(course, session.progress));
    this.track.style.setProperty("--done", `${percent}%`);
    this.track.setAttribute("aria-valuenow", String(percent));
    this.track.setAttribute("aria-label", words.bar.progress(percent));
  }
}

/** You and them, with a road between: the mark of the server's pages too. */
export function brand(): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 32 32", class: "brand", "aria-hidden": "true" },
    svg("path", { d: "M5 27C5 15 27 17 27 5", class: "road" }),
    svg("circle", { cx: 5, cy: 27, r: 4 }),
    svg("circle", { cx: 27, cy: 5, r: 4, class: "them" }),
  );
}
