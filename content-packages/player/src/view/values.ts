import type { ValueName, Values } from "../engine/course";
import { begin, type Run, valueNames } from "../engine/play";
import { words } from "../strings/words";
import { h, svg } from "./dom";

/** Each hidden value's way through the run, as a small curve that ends in the value's own marker. */
export function valueList(run: Run): HTMLElement {
  const course = [begin(run.scenario).values, ...run.moves.map(({ values }) => values)];
  return h("ul", { className: "value-list" }, ...valueNames.map((name) => h("li", {}, valueRow(name, course))));
}

function valueRow(name: ValueName, course: readonly Values[]): HTMLElement {
  const points = course.map((values) => values[name]);
  const from = signed(points[0] ?? 0);
  const to = signed(points[points.length - 1] ?? 0);
  const title = words.debrief.names[name];
  return h(
    "div",
    { className: `value ${name}` },
    key(name),
    h(
      "div",
      { className: "value-name" },
      h("b", {}, title),
      h("span", { className: "soft" }, words.debrief.meanings[name]),
    ),
    curve(name, points, words.debrief.moved(title, from, to)),
    h("span", { className: "value-now", attributes: { "aria-hidden": "true" } }, to),
  );
}

/** With a true minus. */
function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

function key(name: ValueName): SVGElement {
  return svg("svg", { viewBox: "-8 -8 16 16", class: "key", "aria-hidden": "true" }, marker(name, 0, 0, 6));
}

function curve(name: ValueName, points: readonly number[], label: string): SVGElement {
  const width = 220;
  const middle = 28;
  const x = (index: number): number => 8 + (index * (width - 20)) / Math.max(1, points.length - 1);
  const y = (value: number): number => middle - value * 7;
  const line = points.map((value, index) => `${x(index)},${y(value)}`).join(" ");
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${middle * 2}`, class: "curve", role: "img", "aria-label": label },
    ...[3, 0, -3].map((value) => svg("line", { x1: 4, x2: width - 4, y1: y(value), y2: y(value), class: "grid" })),
    svg("polyline", { points: line, class: "edge" }),
    svg("polyline", { points: line, class: "trace" }),
    ...points.slice(0, -1).map((value, index) => svg("circle", { cx: x(index), cy: y(value), r: 2.5, class: "dot" })),
    marker(name, x(points.length - 1), y(points[points.length - 1] ?? 0), 6),
  );
}

/** ● ■ ▲ ◆ ✚ */
function marker(name: ValueName, x: number, y: number, r: number): SVGElement {
  const at = { class: "marker", transform: `translate(${x} ${y})` };
  switch (name) {
    case "trust":
      return svg("circle", { ...at, r });
    case "clarity":
      return svg("rect", { ...at, x: -r + 1, y: -r + 1, width: 2 * r - 2, height: 2 * r - 2 });
    case "ownership":
      return svg("path", { ...at, d: `M0 ${-r}L${r} ${r - 1}H${-r}z` });
    case "record":
      return svg("path", { ...at, d: `M0 ${-r - 1}L${r} 0 0 ${r + 1} ${-r} 0z` });
    case "customer":
      return svg("path", { ...at, d: `M-2 ${-r}h4v4h4v4h-4v4h-4v-4h-4v-4h4z` });
  }
}
