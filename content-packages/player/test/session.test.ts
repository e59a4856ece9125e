import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, percentDone } from "../src/engine/progress";
import { decode, encode } from "../src/engine/saved";
import { Session } from "../src/session";
import type { Happening } from "../src/tracking/happening";
import { tiny } from "./course";
import { FakeWorld } from "./fake-lms";
import { playAll, playScenario } from "./learner";

function sitting(progress = fresh(tiny, 7)) {
  const world = new FakeWorld();
  const heard: Happening[] = [];
  const saved: string[] = [];
  const tracker = {
    hear: (happening: Happening) => heard.push(happening),
    save: (now: Parameters<typeof encode>[0]) => saved.push(encode(now)),
    leave: () => {},
  };
  return { session: new Session(tiny, progress, [tracker], world.now), world, heard, saved };
}

test("one act is saved once, after all that it brought about", () => {
  const { session, heard, saved } = sitting();
  const before = saved.length;
  playScenario(session, tiny.scenarios[0] ?? assert.fail(), 0, 1);
  assert.equal(
    saved.length - before,
    heard.filter(({ kind }) => kind === "scenarioBegun" || kind === "decided").length,
  );
});

test("what is saved in the middle is taken up in the middle", () => {
  const { session, saved } = sitting();
  const scenario = tiny.scenarios[0] ?? assert.fail();
  session.go(`scenario/${scenario.id}`);
  playScenario(session, scenario, 0, 1);
  const read = decode(saved[saved.length - 1], tiny);
  assert.equal(read.kind, "restored");
  const again = sitting(read.kind === "restored" ? read.progress : undefined).session;
  assert.equal(again.progress.place, `scenario/${scenario.id}`);
  assert.equal(again.progress.scenarios[scenario.id]?.stage, "after");
  assert.equal(again.progress.scenarios[scenario.id]?.path.length, 1);
});

test("a return right after an answer shows its feedback again, and only going on asks the next item", () => {
  const { session, saved } = sitting();
  session.go("quiz");
  session.beginQuiz();
  const [id = ""] = session.progress.quiz?.drawn ?? [];
  session.answer(tiny.quiz.items.find((item) => item.id === id) ?? assert.fail(), "something");
  const read = decode(saved[saved.length - 1], tiny);
  const again = sitting(read.kind === "restored" ? read.progress : assert.fail()).session;
  assert.equal(again.progress.place, `quiz/${id}`);
  assert.deepEqual(again.progress.quiz?.answers[id], { score: 0, answer: "something" });
  again.go("quiz");
  assert.equal(again.progress.place, "quiz");
});

test("time counts while the page is seen, and over all sittings", () => {
  const { session, world } = sitting({ ...fresh(tiny, 7), seconds: 100 });
  world.time += 30_000;
  session.hidden();
  world.time += 500_000;
  session.visible();
  world.time += 5_000;
  assert.equal(session.progress.seconds, 135);
});

test("a hidden page's copy is later than the one before", () => {
  const { session, saved } = sitting();
  session.go("quiz");
  session.hidden();
  const counts = saved.map((text) => JSON.parse(text).n as number);
  assert.ok((counts[1] ?? 0) > (counts[0] ?? 0));
});

test("an item is answered once, and the quiz ends with its last item", () => {
  const { session, heard } = sitting();
  playAll(session, "best");
  const answers = heard.filter(({ kind }) => kind === "itemAnswered").length;
  assert.equal(answers, tiny.quiz.draw);
  const item = tiny.quiz.items.find(({ id }) => id === session.progress.quiz?.drawn[0]) ?? assert.fail();
  session.answer(item, "something else");
  assert.equal(heard.filter(({ kind }) => kind === "itemAnswered").length, answers);
  assert.equal(heard.filter(({ kind }) => kind === "quizFinished").length, 1);
  assert.equal(percentDone(session.progress, tiny), 100);
});

test("after leaving, nothing more is said", () => {
  const { session, heard } = sitting();
  session.leave("gone");
  const said = heard.length;
  session.leave("gone");
  session.hidden();
  assert.equal(heard.length, said);
});
