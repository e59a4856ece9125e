import { curve } from "../engine/compare";
import type { ValueName } from "../engine/course";
import { type Run, valueNames } from "../engine/play";
import { words } from "../strings/words";
import { h, svg } from "./dom";

const [width, middle, unit] = [300, 36, 9];

/** Each hidden value's way through the run, and through another one to compare with, as curves of the value's own markers. */
export function valueList(run: Run, other: Run | undefined): HTMLElement {
  const longest = Math.max(run.moves.length, other?.moves.length ?? 0);
  const row = (name: ValueName): HTMLElement => {
    const points = curve(run, name);
    const before = other && curve(other, name);
    const said = words.debrief.went(words.debrief.names[name], points.map(signed).join(", "));
    const alsoSaid = before ? words.debrief.wentBefore(before.map(signed).join(", ")) : "";
    return h(
      "li",
      { class: `value ${name}` },
      h(
        "div.value-name",
        h("b", valueKey(name), words.debrief.names[name]),
        h("span.soft", words.debrief.meanings[name]),
      ),
      drawn(name, points, before, longest, `${said} ${alsoSaid}`),
      h("span.value-now", { "aria-hidden": "true" }, signed(points[points.length - 1] ?? 0)),
    );
  };
  return h("ul.value-list", ...valueNames.map(row));
}

/** With a true minus. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

export function valueKey(name: ValueName): SVGElement {
  return svg("svg", { viewBox: "-8 -8 16 16", class: `key ${name}`, "aria-hidden": "true" }, marker(name, 0, 0, 6));
}

function drawn(
  name: ValueName,
  points: readonly number[],
  before: readonly number[] | undefined,
  decisions: number,
  label: string,
): SVGElement {
  const x = (index: number): number => 24 + (index * (width - 34)) / Math.max(1, decisions);
  const y = (value: number): number => middle - value * unit;
  const trace = (values: readonly number[]): string =>
    values.map((value, index) => `${x(index)},${y(value)}`).join(" ");
  const tick = (text: string, at: number, height: number): SVGElement => {
    const label = svg("text", { x: at, y: height });
    label.textContent = text;
    return label;
  };
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${middle * 2 + 14}`, class: "curve", role: "img", "aria-label": label },
    ...[3, 0, -3].flatMap((value) => [
      svg("line", { x1: 20, x2: width - 4, y1: y(value), y2: y(value), class: "grid" }),
      tick(signed(value), 8, y(value) + 4),
    ]),
    ...Array.from({ length: decisions }, (_, index) => tick(String(index + 1), x(index + 1), middle * 2 + 12)),
    ...(before ? [svg("polyline", { points: trace(before), class: "before" })] : []),
    svg("polyline", { points: trace(points), class: "edge" }),
    svg("polyline", { points: trace(points), class: "trace" }),
    ...points.map((value, index) => marker(name, x(index), y(value), index === points.length - 1 ? 6 : 4)),
  );
}

/** ● ■ ▲ ◆ ✚ */
function marker(name: ValueName, x: number, y: number, r: number): SVGElement {
  const at = { class: "marker", transform: `translate(${x} ${y})scale(${r / 6})` };
  switch (name) {
    case "trust":
      return svg("circle", { ...at, r: 6 });
    case "clarity":
      return svg("rect", { ...at, x: -5, y: -5, width: 10, height: 10 });
    case "ownership":
      return svg("path", { ...at, d: "M0-6L6 5H-6z" });
    case "record":
      return svg("path", { ...at, d: "M0-7L6 0 0 7-6 0z" });
    case "customer":
      return svg("path", { ...at, d: "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z" });
  }
}
