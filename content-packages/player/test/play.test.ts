import assert from "node:assert/strict";
import { test } from "node:test";
import { calibration } from "../src/engine/calibration";
import type { Answer, Scenario, Values } from "../src/engine/course";
import { decisionsLeft, minutesAt } from "../src/engine/estimate";
import { begin, choose, pathOf, replay, rewind, shown } from "../src/engine/play";
import { itemScore } from "../src/engine/quiz";
import { better, outcomeOf, scoreOf, skillScore, worthOf } from "../src/engine/score";
import { fixture, item, scenario, tiny, walked } from "./course";

interface Walk {
  name: string;
  scenario: string;
  choices: string[];
  places: string[];
  values: Values[];
  beats: number[][];
  score: number;
  redLines: string[];
}

for (const walk of fixture<Walk[]>("walks.json")) {
  test(`plays like the packager: ${walk.name}`, () => {
    const start = scenario(walk.scenario);
    const runs = walk.places.map((_, index) => walked(start, walk.choices.slice(0, index)));
    const scenes = runs.map(({ place }) => (place.kind === "step" ? place.step : place.ending));
    assert.deepEqual(
      scenes.map(({ id }) => id),
      walk.places,
    );
    assert.deepEqual(
      runs.map(({ values }) => values),
      walk.values,
    );
    assert.deepEqual(
      scenes.map(({ scene }, index) => shown(scene, runs[index] ?? begin(start)).map((beat) => scene.indexOf(beat))),
      walk.beats,
    );
    const { moves } = walked(start, walk.choices);
    assert.equal(scoreOf(moves), walk.score);
    assert.deepEqual(worthOf(moves).crossed, walk.redLines);
  });
}

for (const { item: id, answer, score } of fixture<{ item: string; answer: Answer; score: number }[]>("answers.json")) {
  test(`scores ${id} answered ${JSON.stringify(answer)} with ${score}`, () => {
    assert.ok(Math.abs(itemScore(item(id), answer) - score) < 1e-9);
  });
}

interface Result {
  name: string;
  quiz: number;
  /** Absent for a module without scenarios. */
  skill?: number;
  redLine: boolean;
  score: number;
  passed: boolean;
}

for (const { name, quiz, skill, redLine, score, passed } of fixture<Result[]>("results.json")) {
  test(`judges a module: ${name}`, () => {
    const played = skill !== undefined;
    const rule = played ? tiny.pass : { quiz: tiny.pass.quiz, skill: tiny.pass.quiz };
    const stands = skillScore(played ? [{ score: skill, crossed: [] }] : [], quiz);
    assert.deepEqual(outcomeOf(quiz, stands ?? assert.fail(), redLine, rule), { score, passed });
  });
}

test("an answer of another item's shape scores nothing and does not throw", () => {
  for (const answer of ["x", 3, ["x"], { x: "y" }] as Answer[]) {
    for (const asked of tiny.quiz.items) assert.ok(itemScore(asked, answer) >= 0);
  }
});

test("a rewind cuts the path at the decision and takes the values back", () => {
  const { scenario: id, choices, values } = fixture<Walk[]>("walks.json")[0] as Walk;
  const back = rewind(walked(scenario(id), choices), 1);
  assert.deepEqual(pathOf(back.moves), choices.slice(0, 1));
  assert.deepEqual(back.values, values[1]);
});

test("a replay stops before the first choice that is not on offer", () => {
  const { scenario: id, choices } = fixture<Walk[]>("walks.json")[0] as Walk;
  const run = replay(scenario(id), [...choices.slice(0, 1), "nowhere/nothing"]);
  assert.deepEqual(pathOf(run.moves), choices.slice(0, 1));
});

test("an option of another step is not on offer", () => {
  assert.equal(choose(begin(tiny.scenarios[0] ?? scenario("")), "no-such-option"), undefined);
});

test("a clean run counts before a better one that crossed a red line", () => {
  const clean = { score: 40, crossed: [] };
  const crossed = { score: 90, crossed: ["a/b"] };
  assert.equal(better(crossed, clean), clean);
  assert.equal(better(clean, crossed), clean);
  assert.equal(better(clean, { score: 50, crossed: [] }).score, 50);
});

test("being sure is measured by what was the strongest on offer", () => {
  const { moves } = walked(scenario("late-notes"), ["first-words/wait", "first-words/ask", "agree-date/take-word"]);
  const { held, cost, modest, said } = calibration(moves, [0, 3, 3]);
  assert.deepEqual([held, cost, modest, said], [["The first words"], ["A date or a promise"], [], 2]);
  assert.deepEqual(calibration(moves, [0, 1]).modest, ["The first words"]);
});

test("a scenario's minutes shrink with the decisions still to come, and never to nothing", () => {
  const late = scenario("late-notes");
  assert.equal(minutesAt(late, "first-words"), 3);
  assert.equal(minutesAt(late, "agree-date"), 2);
  assert.equal(minutesAt({ ...late, minutes: 1 }, "agree-date"), 1);
});

test("the decisions still to come are counted by the graph, a circle once", () => {
  const option = (to: string) => ({ next: [{ to }] });
  const graph = {
    steps: [
      { id: "start", options: [option("middle"), option("start"), option("last")] },
      { id: "middle", options: [option("last"), option("start")] },
      { id: "last", options: [option("end")] },
    ],
    endings: [{ id: "end" }],
  } as unknown as Scenario;
  assert.deepEqual(decisionsLeft(graph, "start"), { least: 2, most: 3 });
  assert.deepEqual(decisionsLeft(graph, "last"), { least: 1, most: 1 });
  assert.deepEqual(decisionsLeft(graph, "end"), { least: 0, most: 0 });
});
