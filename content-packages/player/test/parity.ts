import assert from "node:assert/strict";
import { createInterface } from "node:readline";
import type { Answer, Course, Item, Values } from "../src/engine/course";
import { begin, choose, type Run, shown } from "../src/engine/play";
import * as progressing from "../src/engine/progress";
import { itemScore } from "../src/engine/quiz";
import { decode, encode, room } from "../src/engine/saved";
import { type Outcome, scoreOf, worthOf } from "../src/engine/score";
import { found } from "./course";

/** What the packager's engine made of its walks: the Java test `EnginesAgreeTest` says it, a line each. */
interface Played {
  readonly course: Course;
  /** The most characters that a saved place may have, as the checks reckon. */
  readonly most: number;
  readonly walks: readonly Walk[];
  readonly outcomes: readonly Judged[];
}

interface Judged {
  /** By scenario, option ids up to an ending. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** What the drawn items' answers score. */
  readonly answers: readonly number[];
  readonly outcome: Outcome;
}

interface Walk {
  readonly scenario: string;
  /** Option ids. */
  readonly choices: readonly string[];
  readonly places: readonly string[];
  readonly values: readonly Values[];
  readonly beats: readonly (readonly number[])[];
  readonly score: number;
  readonly redLines: readonly string[];
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(problemOf(JSON.parse(line))));
}

/** Empty where both agree. */
function problemOf(played: Played): string {
  const { course, walks, outcomes } = played;
  try {
    for (const walk of walks) same(course, walk);
    for (const judged of outcomes) assert.deepEqual(outcomeOf(course, judged), judged.outcome, JSON.stringify(judged));
    keeps(played);
    return "";
  } catch (problem) {
    return String(problem);
  }
}

/** The same places, values, beats and scores as in Java. */
function same(course: Course, walk: Walk): void {
  const runs: Run[] = [begin(found(course.scenarios, walk.scenario))];
  for (const choice of walk.choices) runs.push(choose(runs[runs.length - 1] as Run, choice) ?? assert.fail(choice));
  const scenes = runs.map(({ place }) => (place.kind === "step" ? place.step : place.ending));
  const { moves } = runs[runs.length - 1] as Run;
  const mine: Omit<Walk, "scenario" | "choices"> = {
    places: scenes.map(({ id }) => id),
    values: runs.map(({ values }) => values),
    beats: scenes.map(({ scene }, index) => shown(scene, runs[index] as Run).map((beat) => scene.indexOf(beat))),
    score: scoreOf(moves),
    redLines: worthOf(moves).crossed,
  };
  const { scenario, choices, ...theirs } = walk;
  assert.deepEqual(mine, theirs, `${course.id}/${scenario}: ${choices.join(" ")}`);
}

/** What the module makes of one run of each scenario and one attempt at the quiz. */
function outcomeOf(course: Course, { choices, answers }: Judged): Outcome | null {
  let progress = progressing.fresh(course, 7);
  for (const [scenario, path] of Object.entries(choices)) {
    let run = begin(found(course.scenarios, scenario));
    for (const choice of path) {
      run = choose(run, choice) ?? assert.fail(choice);
      progress = progressing.decided(progress, course, run);
    }
  }
  progress = progressing.quizBegun(progress, course);
  const drawn = progress.quiz?.drawn ?? [];
  assert.equal(drawn.length, answers.length);
  for (const [index, id] of drawn.entries()) {
    assert.equal(progress.outcome, null);
    progress = progressing.answered(progress, course, id, "", answers[index] ?? 0);
  }
  return progress.outcome;
}

/** Saves and resumes each walk at each step, with all else answered and nothing left out. */
function keeps({ course, most, walks }: Played): void {
  let full = everythingElse(course);
  for (const { scenario, choices } of walks) {
    let run = begin(found(course.scenarios, scenario));
    let progress = progressing.begun(full, scenario, "challenge");
    for (const choice of choices) {
      run = choose(run, choice) ?? assert.fail(choice);
      progress = progressing.decided(progress, course, run, 3);
      const text = encode(progress);
      assert.ok(text.length < room, `${course.id}: ${text.length}`);
      const back = decode(text, course);
      assert.equal(back.kind, "restored");
      if (back.kind === "restored") assert.deepEqual(back.progress, progress);
      assert.ok(text.length <= most, `${course.id}: ${text.length} characters, reckoned ${most}`);
    }
    full = longer(full, progress);
  }
}

/** Of each scenario the longer walk stays, so that in the end all are as long as they came. */
function longer(one: progressing.Progress, other: progressing.Progress): progressing.Progress {
  return encode(other).length > encode(one).length ? other : one;
}

function everythingElse(course: Course): progressing.Progress {
  let progress = progressing.fresh(course, 4294967295);
  for (const { id, recall } of course.lessons) {
    progress = progressing.recalled(progressing.lessonSeen(progress, id), id, longestOf(recall.options));
  }
  progress = progressing.quizBegun(progress, course);
  for (const id of progress.quiz?.drawn ?? []) {
    const item = found(course.quiz.items, id);
    const answer = longestAnswer(item);
    progress = progressing.answered(progress, course, id, answer, itemScore(item, answer));
  }
  const saved = decode(encode({ ...progress, seconds: 99_999, count: 9_999 }), course);
  // Scores of items are saved with two decimals.
  return saved.kind === "restored" ? saved.progress : assert.fail(saved.kind);
}

function longestAnswer(item: Item): Answer {
  switch (item.type) {
    case "multiple":
      return item.options.map(({ id }) => id);
    case "mark-line":
      return longestOf(item.lines);
    case "rating":
      return item.best;
    case "order":
      return item.entries.map(({ id }) => id);
    case "match":
      return Object.fromEntries(item.pairs.map(({ id }) => [id, longestOf(item.pairs)]));
    case "numeric":
      return -12345.6789;
    default:
      return longestOf(item.options);
  }
}

function longestOf(things: readonly { readonly id: string }[]): string {
  return things.map(({ id }) => id).reduce((one, other) => (other.length > one.length ? other : one), "");
}
