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
    const answer = item.type === "match" ? { [item.pairs[0]?.id ?? ""]: item.pairs[1]?.id ?? "" } : ["x", "y"];
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

test("a saved place is ASCII, whatever the course's version says", () => {
  const progress = { ...busy(), content: "1.0 – überarbeitet 🙂" };
  assert.match(encode(progress), /^[ -~]+$/);
  assert.equal(JSON.parse(encode(progress)).c, progress.content);
});

test("nothing saved is no trouble, garbage and other versions are named as such", () => {
  assert.equal(decode(undefined, tiny).kind, "none");
  assert.equal(decode(" ", tiny).kind, "none");
  for (const text of ["{", "null", "7", "[]", '{"v":0}', '{"v":1}', '{"v":1,"c":"1","s":"x"}']) {
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
    [1, 2].map((index) => [id(index), { run: 1, path, stage: "scene" as const, best: null }]),
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
  const resumed = resume(tiny, [encode(early), encode(later), "garbage"], 5);
  assert.deepEqual(resumed.progress, later);
  assert.equal(resumed.unreadable, false);
  assert.equal(resume(tiny, ["garbage", undefined], 5).unreadable, true);
  assert.equal(resume(tiny, [undefined, ""], 5).again, false);
});
