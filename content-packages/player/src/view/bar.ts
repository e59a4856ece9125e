import { percentDone } from "../engine/progress";
import { words } from "../strings/en";
import { h, svg } from "./dom";
import { minutesLeft } from "./parts";
import type { Stage } from "./stage";

/** The top of the page: which module this is, where one is in it, and how long it still takes. */
export class Bar {
  readonly element: HTMLElement;
  private readonly where = h("span", { className: "where" });
  private readonly left = h("span", { className: "left" });
  private readonly track = h("div", {
    className: "track",
    attributes: { role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 },
  });

  constructor(
    private readonly stage: Stage,
    menu: HTMLElement,
  ) {
    const title = h(
      "button",
      { type: "button", className: "module", onclick: () => stage.go("home") },
      brand(),
      h("span", {}, stage.course.title),
      h("span", { className: "hidden-text" }, `, ${words.bar.contents}`),
    );
    this.element = h(
      "header",
      { className: "bar" },
      h("div", { className: "bar-row" }, title, h("p", { className: "status" }, this.where, this.left), menu),
      this.track,
    );
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

/** Two people side by side on the road. */
function brand(): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 28 24", class: "brand", "aria-hidden": "true" },
    svg("circle", { cx: 9, cy: 7, r: 4 }),
    svg("path", { d: "M2 21c0-5 3-8 7-8s7 3 7 8z" }),
    svg("circle", { cx: 20, cy: 9, r: 3.2, class: "second" }),
    svg("path", { d: "M17.6 21c0-2.7-.5-4.6-1.6-6.3 1-.8 2.4-1.2 4-1.2 3.600 0 6 2.700 6 7.500z", class: "second" }),
  );
}
