import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh } from "../src/engine/progress";
import { Reviews } from "../src/reviews";
import { Session } from "../src/session";
import type { Journal } from "../src/tracking/journal";
import { tiny } from "./course";
import { Memory } from "./fake-device";
import { playAll } from "./learner";

const day = 86_400_000;

async function open(journal: Journal, now: () => number): Promise<Reviews> {
  return new Reviews(journal, "k", await journal.read("k"), tiny, now);
}

async function afterPassing(journal: Journal): Promise<void> {
  const session = new Session(tiny, fresh(tiny, 7), [], () => 0);
  playAll(session, "best");
  (await open(journal, () => 0)).save(session.progress);
}

test("what was finished in one sitting is due in another, days later", async () => {
  const journal = new Memory();
  await afterPassing(journal);
  assert.equal((await open(journal, () => day)).waiting, 0);
  assert.equal((await open(journal, () => 2 * day)).waiting, 2);
});

test("an answer is kept at once; its feedback stays until the learner goes on", async () => {
  const journal = new Memory();
  await afterPassing(journal);
  const reviews = await open(journal, () => 2 * day);
  reviews.answered("friday");
  assert.equal(reviews.current?.answer, "friday");
  assert.equal((await open(journal, () => 2 * day)).waiting, 1);
  reviews.next();
  assert.equal(reviews.current?.answer, undefined);
  assert.equal(reviews.current?.due.item.id, "come-back");
});

test("put off means this sitting only", async () => {
  const journal = new Memory();
  await afterPassing(journal);
  const reviews = await open(journal, () => 2 * day);
  reviews.later();
  assert.equal(reviews.current, undefined);
  assert.equal((await open(journal, () => 2 * day)).waiting, 2);
});

test("a text that nobody can read is taken for nothing", async () => {
  const journal = new Memory();
  journal.write("k", "{");
  assert.equal((await open(journal, () => 9 * day)).waiting, 0);
});
