import assert from "node:assert/strict";
import { test } from "node:test";
import { due, finished, nothingYet, type Track, withAnswer } from "../src/engine/boosters";
import { fresh } from "../src/engine/progress";
import { Session } from "../src/session";
import { tiny } from "./course";
import { playAll } from "./learner";

const day = 86_400_000;
const done: Track = { ...nothingYet, finished: { tiny: { at: 0, shaky: [] } } };

const ids = (track: Track, now: number): readonly string[] => due(tiny, track, now).map(({ item }) => item.id);

test("nothing is due of a module that was not finished", () => {
  assert.deepEqual(ids(nothingYet, 400 * day), []);
});

test("a round is due on its day and not before", () => {
  assert.deepEqual(ids(done, 2 * day - 1), []);
  assert.deepEqual(ids(done, 2 * day), ["which-line", "come-back"]);
});

test("two are asked at once, those that wait longest first", () => {
  assert.deepEqual(ids(done, 30 * day), ["which-line", "come-back"]);
});

test("what was answered does not come back", () => {
  const [first] = due(tiny, done, 2 * day);
  assert.ok(first);
  assert.deepEqual(ids(withAnswer(done, first), 30 * day), ["come-back", "late-again"]);
});

test("a skill of which the learner was wrongly sure comes first", () => {
  const shaky: Track = { ...nothingYet, finished: { tiny: { at: 0, shaky: ["follow-up"] } } };
  assert.deepEqual(ids(shaky, 30 * day), ["come-back", "late-again"]);
});

test("a module is finished when it is passed, once", () => {
  const session = new Session(tiny, fresh(tiny, 7), [], () => 0);
  playAll(session, "worst");
  assert.equal(finished(nothingYet, tiny, session.progress, 5), nothingYet);
  playAll(session, "best");
  const track = finished(nothingYet, tiny, session.progress, 5);
  assert.deepEqual(track.finished, { tiny: { at: 5, shaky: [] } });
  assert.equal(finished(track, tiny, session.progress, 9), track);
});

test("finishing notes the skills of decisions that were sure and not the strongest", () => {
  const session = new Session(tiny, fresh(tiny, 7), [], () => 0);
  playAll(session, "best");
  const [first] = tiny.scenarios;
  assert.ok(first);
  const { progress } = session;
  const path = ["first-words/remind", "agree-date/write-it"];
  const scenario = { ...(progress.scenarios[first.id] ?? assert.fail()), path, sure: [3, 3] as const };
  const track = finished(
    nothingYet,
    tiny,
    { ...progress, scenarios: { ...progress.scenarios, [first.id]: scenario } },
    5,
  );
  assert.deepEqual(track.finished.tiny?.shaky, ["agree"]);
});
