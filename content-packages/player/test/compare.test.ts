import assert from "node:assert/strict";
import { test } from "node:test";
import { comparison, curve, moved } from "../src/engine/compare";
import { begin, choose, type Run, valueNames } from "../src/engine/play";
import { tiny } from "./course";

const late = tiny.scenarios[0] ?? assert.fail();

/** Plays on with the option of this number, or the last one, at each step from there. */
function on(run: Run, option: number): Run {
  if (run.place.kind === "ending") return run;
  const { options } = run.place.step;
  return on(choose(run, options[Math.min(option, options.length - 1)]?.id ?? "") ?? assert.fail(), option);
}

function after(run: Run, option: number): Run {
  const { options } = run.place.kind === "step" ? run.place.step : assert.fail();
  return choose(run, options[option]?.id ?? "") ?? assert.fail();
}

test("two runs part at the first decision with another option", () => {
  const first = after(begin(late), 0);
  const one = on(after(first, 0), 0);
  const other = on(after(first, 1), 0);
  const { parted, ours, theirs } = comparison(one, other);
  assert.equal(parted, 1);
  assert.deepEqual(ours[0], one.moves[1]);
  assert.deepEqual(theirs[0], other.moves[1]);
});

test("what both runs chose is left out of what each did alone", () => {
  const one = on(begin(late), 0);
  const other = on(after(begin(late), 1), 0);
  const { ours, theirs } = comparison(one, other);
  for (const { option } of ours) assert.ok(other.moves.every((move) => move.option !== option));
  for (const { option } of theirs) assert.ok(one.moves.every((move) => move.option !== option));
});

test("the same run twice parts nowhere", () => {
  const run = on(begin(late), 0);
  assert.deepEqual(comparison(run, run), { parted: run.moves.length, ours: [], theirs: [] });
});

test("a run that goes no further than the other parts where it stops", () => {
  const run = on(begin(late), 0);
  assert.equal(comparison(after(begin(late), 0), run).parted, 1);
});

test("a curve starts with the scenario's own values and has a point after each decision", () => {
  const run = on(begin(late), 0);
  for (const name of valueNames) {
    const points = curve(run, name);
    assert.equal(points[0], late.state[name]);
    assert.equal(points.length, run.moves.length + 1);
    assert.equal(points[points.length - 1], run.values[name]);
  }
});

test("what a decision moved is what the curves show, and never nothing", () => {
  const run = on(begin(late), 1);
  run.moves.forEach((_, decision) => {
    for (const { name, by } of moved(run, decision)) {
      assert.notEqual(by, 0);
      assert.equal((curve(run, name)[decision + 1] ?? 0) - (curve(run, name)[decision] ?? 0), by);
    }
  });
});

test("a value at its limit moved nothing, whatever the option would do", () => {
  const low = { ...late, state: { ...late.state, trust: -3 } };
  const step = low.steps.find(({ id }) => id === low.start) ?? assert.fail();
  const option = step.options.find(({ effects }) => (effects.trust ?? 0) < 0) ?? assert.fail();
  const run = choose(begin(low), option.id) ?? assert.fail();
  assert.equal(
    moved(run, 0).some(({ name }) => name === "trust"),
    false,
  );
});
