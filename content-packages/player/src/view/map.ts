import type { Ending, Step } from "../engine/course";
import { mapOf, type Road, roadsOf } from "../engine/map";
import type { Run } from "../engine/play";
import { words } from "../strings/words";
import { h, svg } from "./dom";
import { outcomeTag } from "./marks";

/** Height of a row in the drawing's own units; its width is 100. */
const tall = 10;

/**
 * The scenario's graph with this run's road on it and, from where they parted, the road of another run. What is drawn is a list
 * too, for those who listen.
 */
export function pathMap(
  run: Run,
  other: Run | undefined,
  parted: number,
  open: (decision: number) => void,
): HTMLElement {
  const map = mapOf(run.scenario);
  const drawing = svg(
    "svg",
    { viewBox: `0 0 100 ${map.rows * tall}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...map.roads.map((road) => line(road, "")),
    ...(other ? roadsOf(map, other).slice(parted) : []).map((road) => line(road, "before")),
    ...roadsOf(map, run).map((road) => line(road, "now")),
  );
  const { steps, endings } = run.scenario;
  const list = h("ol");
  for (const { id, row, x, width } of [...map.spots].sort((a, b) => a.row - b.row || a.x - b.x)) {
    const step = steps.find((candidate) => candidate.id === id);
    const ending = endings.find((candidate) => candidate.id === id);
    const item = h("li", step ? stepSpot(step, run, other, open) : ending && endingSpot(ending, run, other));
    item.style.cssText = `--row:${row};--x:${x};--width:${width}`;
    list.append(item);
  }
  const whole = h("div.map", drawing, list);
  whole.style.setProperty("--rows", String(map.rows));
  return whole;
}

/** A road leaves and reaches its places straight from above. */
function line({ points }: Road, state: string): SVGElement {
  const [first, ...rest] = points.map(({ row, x }) => [x * 100, (row + 0.5) * tall] as const);
  let [x, y] = first ?? [0, 0];
  let d = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    const middle = (y + nextY) / 2;
    d += `C${x} ${middle} ${nextX} ${middle} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return svg("path", { d, class: `road ${state}` });
}

/** One that was met leads to its decision; its options are dots, the chosen one filled. */
function stepSpot(step: Step, run: Run, other: Run | undefined, open: (decision: number) => void): HTMLElement {
  const at = run.moves.findIndex((move) => move.step === step);
  const before = other?.moves.find((move) => move.step === step)?.option;
  const option = run.moves[at]?.option;
  const dots = step.options.map((one) =>
    h("i", { class: `${one === option ? "now" : ""} ${one === before ? "before" : ""}` }),
  );
  const content = [
    option && h("span.hidden-text", `${words.debrief.number(at + 1)}: `),
    option && h("b", { "aria-hidden": "true" }, `${at + 1}`),
    h("span", step.title),
    h("span.dots", { "aria-hidden": "true" }, ...dots),
    h("span.hidden-text", `: ${option ? option.text : before ? words.debrief.onlyBefore : words.debrief.notMet}`),
  ];
  if (!option) return h("span", { class: `spot ${before ? "before" : ""}` }, ...content);
  const onclick = (event: Event): void => {
    event.preventDefault();
    open(at);
  };
  return h("a.spot.now", { href: `#decision-${at + 1}`, onclick }, ...content);
}

function endingSpot(ending: Ending, run: Run, other: Run | undefined): HTMLElement {
  const at = (one: Run | undefined): boolean => one?.place.kind === "ending" && one.place.ending === ending;
  const state = at(run) ? "now" : at(other) ? "before" : "";
  const tag = outcomeTag(ending.outcome);
  tag.classList.add("spot", ...(state ? [state] : []));
  const text = { now: words.debrief.endedHere, before: words.debrief.endedBefore, "": words.debrief.notReached }[state];
  tag.lastChild?.replaceWith(h("span.hidden-text", `${words.debrief.outcomes[ending.outcome]}. ${text}`));
  return tag;
}
