import assert from "node:assert/strict";
import { test } from "node:test";
import type { Course } from "../src/engine/course";
import { begin, choose } from "../src/engine/play";
import type { Progress } from "../src/engine/progress";
import * as progressing from "../src/engine/progress";
import { itemScore } from "../src/engine/quiz";
import { decode, encode, room } from "../src/engine/saved";
import { resume } from "../src/resume";
import { tiny } from "./course";
import { wrongAnswer } from "./learner";

const late = tiny.scenarios[0] ?? assert.fail();

function busy(): Progress {
  let progress = progressing.lessonSeen(progressing.fresh(tiny, 4711), tiny.lessons[0]?.id ?? "");
  progress = progressing.recalled(progress, tiny.lessons[0]?.id ?? "", tiny.lessons[0]?.recall.options[0]?.id ?? "");
  for (const scenario of tiny.scenarios) {
    let run = begin(scenario);
    progress = progressing.staged(progress, scenario.id, "scene");
    while (run.place.kind === "step") {
      run = choose(run, run.place.step.options[0]?.id ?? "") ?? assert.fail();
      progress = progressing.decided(progress, tiny, run);
    }
  }
  progress = progressing.quizBegun(progress, tiny);
  for (const id of progress.quiz?.drawn ?? []) {
    const item = tiny.quiz.items.find((candidate) => candidate.id === id) ?? assert.fail();
    const answer = wrongAnswer(item);
    progress = progressing.answered(progress, tiny, id, answer, itemScore(item, answer));
  }
  return progressing.tell(progressing.movedTo(progress, `scenario/${late.id}`), "failed");
}

function restored(text: string, course: Course = tiny) {
  const outcome = decode(text, course);
  return outcome.kind === "restored" ? outcome : assert.fail(outcome.kind);
}

test("what is saved is read back the same", () => {
  const progress = busy();
  assert.ok(progress.outcome);
  assert.deepEqual(restored(encode(progress)).progress, progress);
  const start = progressing.fresh(tiny, 1);
  assert.deepEqual(restored(encode(start)).progress, start);
});

test("the mode, how sure each choice was, and the run before come back", () => {
  let progress = progressing.begun(busy(), late.id, "challenge");
  progress = progressing.rewound(progress, late, 1);
  const run = choose(progressing.runOf(progress, late), "take-word") ?? assert.fail();
  progress = progressing.decided(progress, tiny, run, 3);
  const back = restored(encode(progress)).progress.scenarios[late.id];
  assert.deepEqual(back, progress.scenarios[late.id]);
  assert.equal(back?.mode, "challenge");
  assert.deepEqual(back?.sure, [0, 3]);
  assert.deepEqual(back?.past, busy().scenarios[late.id]?.path);
});

test("a place saved before there were modes is a guided one, and nobody was sure of anything", () => {
  const saved = JSON.parse(encode(busy()));
  saved.r[late.id] = saved.r[late.id].slice(0, 4);
  const back = restored(JSON.stringify(saved)).progress.scenarios[late.id];
  assert.equal(back?.mode, "guided");
  assert.deepEqual(back?.sure, []);
  assert.equal(back?.past, undefined);
});

test("the run to compare with is the first to go where there is no room", () => {
  const progress = progressing.rewound(busy(), late, 0);
  const past = Array.from({ length: 90 }, (_, index) => `a-step-that-was-taken/an-option-of-it-${index}`);
  const scenario = { ...(progress.scenarios[late.id] ?? assert.fail()), past };
  const text = encode({ ...progress, scenarios: { ...progress.scenarios, [late.id]: scenario } });
  assert.ok(text.length < room);
  const saved = JSON.parse(text);
  assert.equal(saved.r[late.id].length, 5);
  assert.deepEqual(saved.q, JSON.parse(encode(progress)).q);
});

test("a rewind from a run that has not ended keeps the finished one to compare with", () => {
  const finished = busy().scenarios[late.id]?.path;
  const twice = progressing.rewound(progressing.rewound(busy(), late, 1), late, 0);
  assert.deepEqual(twice.scenarios[late.id]?.past, finished);
  assert.equal(progressing.restarted(twice, late).scenarios[late.id]?.stage, "brief");
});

test("a saved place is ASCII, whatever the course's version says", () => {
  const progress = { ...busy(), content: "1.0 – überarbeitet 🙂" };
  assert.match(encode(progress), /^[ -~]+$/);
  assert.equal(JSON.parse(encode(progress)).c, progress.content);
});

test("nothing saved is no trouble, garbage and other versions are named as such", () => {
  assert.equal(decode(undefined, tiny).kind, "none");
  assert.equal(decode(" ", tiny).kind, "none");
  for (const text of [
    "{",
    "null",
    "7",
    "[]",
    '{"v":0}',
    '{"v":1}',
    '{"v":2}',
    '{"v":"3"}',
    '{"v":1,"c":"1","s":"x"}',
  ]) {
    assert.equal(decode(text, tiny).kind, "unreadable", text);
  }
});

test("a text cut off anywhere is unreadable and does not throw", () => {
  const text = encode(busy());
  for (let length = 1; length < text.length; length++) {
    assert.equal(decode(text.slice(0, length), tiny).kind, "unreadable");
  }
});

test("a path that the updated course no longer holds ends at the last legal place, and the part is named", () => {
  const progress = busy();
  const steps = late.steps.filter(({ id }) => id === late.start);
  const endings = [...late.endings, ...late.steps.filter(({ id }) => id !== late.start)].map((ending) => ({
    ...(late.endings[0] ?? assert.fail()),
    id: ending.id,
  }));
  const updated = { ...tiny, scenarios: [{ ...late, steps, endings }, ...tiny.scenarios.slice(1)] };
  const { progress: back, cut } = restored(encode(progress), updated);
  assert.deepEqual(cut, [late.title]);
  assert.equal(back.scenarios[late.id]?.path.length, 1);
  assert.equal(back.scenarios[late.id]?.stage, "scene");
  assert.deepEqual(back.outcome, progress.outcome);
});

test("a quiz whose items are gone starts anew and keeps its best result", () => {
  const progress = busy();
  const updated = { ...tiny, quiz: { draw: 1, items: tiny.quiz.items.slice(0, 1) } };
  const { progress: back } = restored(encode(progress), updated);
  assert.equal(back.quiz?.best, progress.quiz?.best);
  assert.equal(back.quiz && progressing.attemptScore(back.quiz), null);
});

test("too long a history is cut before the position is", () => {
  const progress = busy();
  const id = (index: number): string => `${"a-very-long-id-of-thirty-char".padEnd(29, "x")}${index}`;
  const path = Array.from({ length: 24 }, (_, index) => `${id(index)}/${id(index)}`);
  const scenarios = Object.fromEntries(
    [1, 2].map((index) => [
      id(index),
      { run: 1, path, stage: "scene" as const, best: null, mode: "guided" as const, sure: [] },
    ]),
  );
  const answers = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [id(index), { score: 1, answer: [id(1), id(2), id(3), id(4)] }]),
  );
  const long = {
    ...progress,
    place: `scenario/${id(2)}`,
    scenarios,
    quiz: { attempt: 1, best: null, drawn: Object.keys(answers), answers },
  };
  const text = encode(long);
  assert.ok(text.length < room, String(text.length));
  const saved = JSON.parse(text);
  assert.equal(saved.r[id(2)][2], path.join(" "));
  assert.equal(saved.r[id(1)][2], "");
  assert.equal(Object.keys(saved.q[3]).length, 10);
});

test("of two copies the later one counts", () => {
  const early = progressing.fresh(tiny, 1);
  const later = progressing.lessonSeen(early, tiny.lessons[0]?.id ?? "");
  for (const [lms, device] of [
    [early, later],
    [later, early],
  ] as const) {
    assert.deepEqual(resume(tiny, encode(lms), encode(device), 5).progress, later);
  }
  assert.deepEqual(resume(tiny, "garbage", encode(later), 5).progress, later);
  assert.equal(resume(tiny, encode(later), "garbage", 5).unreadable, false);
  assert.equal(resume(tiny, "garbage", undefined, 5).unreadable, true);
  assert.equal(resume(tiny, undefined, "", 5).again, false);
});

test("what the LMS lacks is counted in answers, exactly", () => {
  const all = busy();
  const answers = [...Object.values(all.scenarios).map(({ path }) => path.length), all.quiz?.drawn.length ?? 0, 1];
  const total = answers.reduce((sum, count) => sum + count);
  assert.equal(resume(tiny, undefined, encode(all), 5).lacking, total);
  assert.equal(resume(tiny, encode(all), encode(all), 5).lacking, 0);
  assert.equal(resume(tiny, encode(all), undefined, 5).lacking, 0);
  const path = all.scenarios[late.id]?.path.slice(0, -1) ?? [];
  const two = Object.entries(all.quiz?.answers ?? {}).slice(1);
  const behind: Progress = {
    ...all,
    count: all.count - 2,
    scenarios: { ...all.scenarios, [late.id]: { ...(all.scenarios[late.id] ?? assert.fail()), path } },
    quiz: all.quiz && { ...all.quiz, answers: Object.fromEntries(two) },
  };
  assert.equal(resume(tiny, encode(behind), encode(all), 5).lacking, 2);
  assert.equal(resume(tiny, encode({ ...all, count: all.count + 1 }), encode(behind), 5).lacking, 0);
});

/** As the first version wrote it: a scenario's best run stood open at the end of its entry. */
function asVersion1(progress: Progress): string {
  const json = JSON.parse(encode(progress));
  for (const [id, [run, stage, path, best]] of Object.entries<unknown[]>(json.r))
    json.r[id] = [run, stage, path, ...(best === 0 ? [] : (best as unknown[]))];
  return JSON.stringify({ ...json, v: 1 });
}

test("a place saved by version 1 is taken up in full", () => {
  const progress = busy();
  assert.deepEqual(restored(asVersion1(progress)).progress, progress);
  const { id } = late;
  const unfinished = { ...progress, scenarios: { [id]: { ...(progress.scenarios[id] ?? assert.fail()), best: null } } };
  assert.deepEqual(restored(asVersion1(unfinished)).progress, unfinished);
});

test("a place saved by a version to come is neither read nor taken for garbage", () => {
  const later = JSON.stringify({ ...JSON.parse(encode(busy())), v: 3, r: "all new" });
  assert.equal(decode(later, tiny).kind, "newer");
  const resumed = resume(tiny, later, encode(busy()), 5);
  assert.equal(resumed.newer, true);
  assert.deepEqual(resumed.progress, busy());
  assert.equal(resume(tiny, undefined, later, 5).newer, true);
});

test("keys that this version does not know are carried along", () => {
  const text = JSON.stringify({ ...JSON.parse(encode(busy())), zz: ["to come"] });
  const { progress } = restored(text);
  const on = progressing.movedTo(progress, "quiz");
  assert.deepEqual(JSON.parse(encode(on)).zz, ["to come"]);
  assert.deepEqual(restored(encode(on)).progress, on);
});

const [lesson] = tiny.lessons;

test("a lesson that is gone leads to the contents, and its place is named as gone", () => {
  const progress = progressing.movedTo(busy(), `lesson/${lesson?.id}`);
  const { progress: back, cut } = restored(encode(progress), { ...tiny, lessons: [] });
  assert.equal(back.place, "home");
  assert.deepEqual(back.lessons, {});
  assert.deepEqual(cut, ["place"]);
  assert.deepEqual(back.outcome, progress.outcome);
});

test("a scenario that is gone is left out, and what was reached stays", () => {
  const progress = busy();
  const { progress: back, cut } = restored(encode(progress), { ...tiny, scenarios: tiny.scenarios.slice(1) });
  assert.equal(back.place, "home");
  assert.equal(late.id in back.scenarios, false);
  assert.deepEqual(cut, ["place"]);
  assert.deepEqual(back.outcome, progress.outcome);
});

test("a scenario with another start begins there", () => {
  const other = late.steps.find(({ id }) => id !== late.start) ?? assert.fail();
  const updated = { ...tiny, scenarios: [{ ...late, start: other.id }, ...tiny.scenarios.slice(1)] };
  const { progress: back, cut } = restored(encode(busy()), updated);
  assert.deepEqual(cut, [late.title]);
  assert.deepEqual(back.scenarios[late.id]?.path, []);
  assert.deepEqual(progressing.runOf(back, updated.scenarios[0] ?? assert.fail()).place, { kind: "step", step: other });
});

test("an option that is gone ends the path before it, and the best run stays", () => {
  const progress = busy();
  const [, second = ""] = progress.scenarios[late.id]?.path ?? [];
  const [at, gone] = second.split("/");
  const steps = late.steps.map((step) =>
    step.id === at ? { ...step, options: step.options.filter(({ id }) => id !== gone) } : step,
  );
  const { progress: back, cut } = restored(encode(progress), {
    ...tiny,
    scenarios: [{ ...late, steps }, ...tiny.scenarios.slice(1)],
  });
  assert.deepEqual(cut, [late.title]);
  assert.equal(back.scenarios[late.id]?.path.length, 1);
  assert.deepEqual(back.scenarios[late.id]?.best, progress.scenarios[late.id]?.best);
});

test("an option of a lesson's question that is gone leaves the question open", () => {
  const options = lesson?.recall.options.slice(1) ?? [];
  const updated = { ...tiny, lessons: [{ ...(lesson ?? assert.fail()), recall: { askHtml: "", options } }] };
  const { progress: back, cut } = restored(encode(busy()), updated);
  assert.deepEqual(back.lessons, { [lesson?.id ?? ""]: null });
  assert.deepEqual(cut, []);
});

test("an item whose type changed keeps its score, and an answer of another shape is not shown", () => {
  const progress = busy();
  const [first = ""] = progress.quiz?.drawn ?? [];
  const items = tiny.quiz.items.map((item) =>
    item.id === first ? ({ ...item, type: "numeric", answer: 1, tolerance: 0, unit: "" } as never) : item,
  );
  const { progress: back, cut } = restored(encode(progress), { ...tiny, quiz: { ...tiny.quiz, items } });
  assert.deepEqual(cut, []);
  assert.deepEqual(back.quiz?.answers[first], { score: progress.quiz?.answers[first]?.score });
});
