import type { Scenario } from "./course";
import type { Run } from "./play";
import { sum } from "./score";

/** A scenario's graph, drawn from the start down to its endings. The same graph always gives the same map. */
export interface RoadMap {
  readonly rows: number;
  readonly spots: readonly Spot[];
  /** Each pair of places that some option joins. */
  readonly roads: readonly Road[];
}

/** Where a step or an ending stands. */
export interface Spot extends Point {
  readonly id: string;
  /** How much of its row is its own, 0 to 1. */
  readonly width: number;
}

/** `x` goes from 0 left to 1 right. */
export interface Point {
  readonly row: number;
  readonly x: number;
}

/** From place to place; in each row that it passes without a stop, it has a bend. */
export interface Road {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

const bendWidth = 0.3;
const sweeps = 4;
const outcomes = ["strong", "mixed", "weak", "harmful"];

/** Each step stands below every step that leads to it; endings share the last row, from strong to harmful. */
export function mapOf({ start, steps, endings }: Scenario): RoadMap {
  const next = new Map(
    steps.map(({ id, options }) => [id, unique(options.flatMap((o) => o.next.map(({ to }) => to)))]),
  );
  const rowOf = rowsFrom(start, next);
  const last = Math.max(...rowOf.values()) + 1;
  const ends = [...endings].sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  for (const { id } of ends) rowOf.set(id, last);

  const roads = [...next].flatMap(([from, tos]) =>
    tos.filter((to) => rowOf.has(from) && rowOf.has(to)).map((to) => ({ from, to, keys: [from, to] })),
  );
  const rows = Array.from({ length: last + 1 }, (_, row) => [...rowOf.keys()].filter((id) => rowOf.get(id) === row));
  for (const { from, to, keys } of roads) {
    const [top = 0, bottom = 0] = [rowOf.get(from), rowOf.get(to)];
    for (let row = top + 1; row < bottom; row++) {
      // Whatever leaves one step for the endings goes down together.
      const bend = `${from} ${bottom === last ? "" : to} ${row}`;
      keys.splice(-1, 0, bend);
      if (rowOf.has(bend)) continue;
      rowOf.set(bend, row);
      rows[row]?.push(bend);
    }
  }
  const places = placed(rows, roads);
  const at = (key: string): Spot => ({ id: key, row: rowOf.get(key) ?? 0, ...(places.get(key) ?? { x: 0, width: 1 }) });
  return {
    rows: last + 1,
    spots: [...rowOf.keys()].filter((key) => !key.includes(" ")).map(at),
    roads: roads.map(({ from, to, keys }) => ({ from, to, points: keys.map(at) })),
  };
}

/** The roads of a run, one after the other. */
export function roadsOf(map: RoadMap, { moves, place }: Run): readonly Road[] {
  const stops = [...moves.map(({ step }) => step.id), (place.kind === "step" ? place.step : place.ending).id];
  return stops
    .slice(1)
    .flatMap((to, index) => map.roads.find((road) => road.from === stops[index] && road.to === to) ?? []);
}

/** Steps that the start leads to, each one row below the last that leads to it. Ways back do not count. */
function rowsFrom(start: string, next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const met = new Map<string, "open" | "done">();
  const ahead = new Map<string, string[]>();
  const order: string[] = [];
  const visit = (id: string): void => {
    met.set(id, "open");
    const tos = (next.get(id) ?? []).filter((to) => next.has(to));
    for (const to of tos) if (!met.has(to)) visit(to);
    ahead.set(
      id,
      tos.filter((to) => met.get(to) === "done"),
    );
    met.set(id, "done");
    order.unshift(id);
  };
  visit(start);
  const rows = new Map(order.map((id) => [id, 0]));
  for (const id of order)
    for (const to of ahead.get(id) ?? []) rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(id) ?? 0) + 1));
  return rows;
}

/** Shares out each row. A place moves towards those that it is joined with, so that roads seldom cross; the last row stays. */
function placed(
  rows: readonly string[][],
  roads: readonly { readonly keys: readonly string[] }[],
): ReadonlyMap<string, { readonly x: number; readonly width: number }> {
  const places = new Map<string, { x: number; width: number }>();
  const share = (row: readonly string[]): void => {
    const weights = row.map((key) => (key.includes(" ") ? bendWidth : 1));
    const total = sum(weights);
    weights.forEach((weight, index) => {
      const before = sum(weights.slice(0, index));
      places.set(row[index] as string, { x: (before + weight / 2) / total, width: weight / total });
    });
  };
  const joined = new Map<string, string[]>();
  for (const { keys } of roads)
    keys.slice(1).forEach((key, index) => {
      const above = keys[index] as string;
      joined.set(key, [...(joined.get(key) ?? []), above]);
      joined.set(above, [...(joined.get(above) ?? []), key]);
    });
  rows.forEach(share);
  const middle = (key: string): number => {
    const xs = (joined.get(key) ?? []).map((other) => places.get(other)?.x ?? 0);
    return xs.length === 0 ? 0 : sum(xs) / xs.length;
  };
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const row of rows.slice(0, -1)) {
      const middles = new Map(row.map((key) => [key, middle(key)]));
      row.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0));
      share(row);
    }
  return places;
}

function unique<Thing>(things: readonly Thing[]): readonly Thing[] {
  return [...new Set(things)];
}
