import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "../src/engine/course";
import { mapOf, type RoadMap, roadsOf, type Spot } from "../src/engine/map";
import { replay } from "../src/engine/play";
import { tiny } from "./course";

type Graph = Readonly<Record<string, readonly string[]>>;

/** A scenario that holds nothing but its graph; what is no step is an ending, with the outcome that its name begins with. */
function drawn(graph: Graph): Scenario {
  const ids = [...new Set(Object.values(graph).flat())].filter((id) => !(id in graph));
  const steps = Object.entries(graph).map(([id, tos]) => ({
    id,
    options: tos.map((to) => ({ id: to, next: [{ to }] })),
  }));
  const endings = ids.map((id) => ({ id, outcome: id.split("-")[0] }));
  return { id: "drawn", start: steps[0]?.id, state: {}, steps, endings } as unknown as Scenario;
}

function spot(map: RoadMap, id: string): Spot {
  return map.spots.find((candidate) => candidate.id === id) ?? assert.fail(`no ${id}`);
}

const fork = drawn({
  first: ["left", "third"],
  left: ["third"],
  third: ["up", "down"],
  up: ["strong", "weak"],
  down: ["harmful", "weak", "strong"],
});

test("a step stands below every step that leads to it, and all endings share the last row", () => {
  const map = mapOf(fork);
  assert.deepEqual(
    ["first", "left", "third", "up", "down", "strong", "weak", "harmful"].map((id) => spot(map, id).row),
    [0, 1, 2, 3, 3, 4, 4, 4],
  );
  assert.equal(map.rows, 5);
});

test("endings stand from strong to harmful, whatever their order in the course", () => {
  const map = mapOf(drawn({ only: ["harmful", "weak", "strong", "mixed"] }));
  const order = [...map.spots].filter(({ row }) => row === 1).sort((a, b) => a.x - b.x);
  assert.deepEqual(
    order.map(({ id }) => id),
    ["strong", "mixed", "weak", "harmful"],
  );
});

test("a road that passes a row bends around what stands there", () => {
  const map = mapOf(fork);
  const road = map.roads.find(({ from, to }) => from === "first" && to === "third") ?? assert.fail();
  assert.deepEqual(
    road.points.map(({ row }) => row),
    [0, 1, 2],
  );
  const left = spot(map, "left");
  const bend = road.points[1]?.x ?? assert.fail();
  assert.ok(Math.abs(bend - left.x) >= left.width / 2, "the bend lies outside of the step");
});

test("places that share a row do not overlap and stay on the sheet", () => {
  for (const scenario of [fork, ...tiny.scenarios]) {
    const map = mapOf(scenario);
    for (const one of map.spots) {
      assert.ok(one.x - one.width / 2 >= -1e-9 && one.x + one.width / 2 <= 1 + 1e-9, one.id);
      for (const other of map.spots) {
        if (one === other || one.row !== other.row) continue;
        assert.ok(Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-9, `${one.id} and ${other.id}`);
      }
    }
  }
});

test("steps move towards where their roads lead, so that roads do not cross without need", () => {
  const map = mapOf(drawn({ first: ["a", "b"], a: ["d"], b: ["c"], c: ["strong"], d: ["weak"] }));
  assert.ok(spot(map, "c").x > spot(map, "d").x === spot(map, "b").x > spot(map, "a").x);
});

test("a circle ends, and its way back is drawn", () => {
  const map = mapOf(drawn({ ask: ["listen"], listen: ["ask", "strong"] }));
  assert.deepEqual([spot(map, "ask").row, spot(map, "listen").row, spot(map, "strong").row], [0, 1, 2]);
  assert.ok(map.roads.some(({ from, to }) => from === "listen" && to === "ask"));
});

test("what nothing leads to is not on the map, and neither are its roads", () => {
  const map = mapOf(drawn({ first: ["strong"], lost: ["strong"] }));
  assert.equal(
    map.spots.some(({ id }) => id === "lost"),
    false,
  );
  assert.equal(map.roads.length, 1);
});

test("the same graph gives the same map", () => {
  assert.deepEqual(mapOf(fork), mapOf(structuredClone(fork)));
});

test("a run's roads lead from place to place without a gap, up to its ending", () => {
  for (const scenario of tiny.scenarios) {
    const map = mapOf(scenario);
    let run = replay(scenario, []);
    while (run.place.kind === "step") {
      const [option] = run.place.step.options;
      run = replay(scenario, [
        ...run.moves.map((m) => `${m.step.id}/${m.option.id}`),
        `${run.place.step.id}/${option?.id}`,
      ]);
      const roads = roadsOf(map, run);
      assert.equal(roads.length, run.moves.length);
      assert.equal(roads[0]?.from, scenario.start);
      for (const [index, road] of roads.slice(1).entries()) assert.equal(road.from, roads[index]?.to);
      const end = run.place.kind === "step" ? run.place.step.id : run.place.ending.id;
      assert.equal(roads[roads.length - 1]?.to, end);
    }
  }
});
