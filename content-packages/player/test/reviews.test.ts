import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh } from "../src/engine/progress";
import { Reviews } from "../src/reviews";
import { Session } from "../src/session";
import type { Journal } from "../src/tracking/journal";
import { tiny } from "./course";
import { playAll } from "./learner";

const day = 86_400_000;

class Memory implements Journal {
  readonly home = "database";
  readonly kept = new Map<string, string>();
  read = async (key: string): Promise<string | undefined> => this.kept.get(key);
  all = async (): Promise<readonly (readonly [string, string])[]> => [...this.kept];
  write = (key: string, text: string): void => void this.kept.set(key, text);
  remove = (key: string): void => void this.kept.delete(key);
}

const whole = async (): Promise<void> => {};

async function afterPassing(journal: Journal): Promise<void> {
  const session = new Session(tiny, fresh(tiny, 7), [], () => 0);
  playAll(session, "best");
  (await Reviews.open(journal, "k", tiny, () => 0, whole)).save(session.progress);
}

test("what was finished in one sitting is due in another, days later", async () => {
  const journal = new Memory();
  await afterPassing(journal);
  assert.equal((await Reviews.open(journal, "k", tiny, () => day, whole)).waiting, 0);
  assert.equal((await Reviews.open(journal, "k", tiny, () => 2 * day, whole)).waiting, 2);
});

test("an answer is kept at once; its feedback stays until the learner goes on", async () => {
  const journal = new Memory();
  await afterPassing(journal);
  const reviews = await Reviews.open(journal, "k", tiny, () => 2 * day, whole);
  reviews.answered("friday");
  assert.equal(reviews.current?.answer, "friday");
  assert.equal((await Reviews.open(journal, "k", tiny, () => 2 * day, whole)).waiting, 1);
  reviews.next();
  assert.equal(reviews.current?.answer, undefined);
  assert.equal(reviews.current?.due.item.id, "come-back");
});

test("put off means this sitting only", async () => {
  const journal = new Memory();
  await afterPassing(journal);
  const reviews = await Reviews.open(journal, "k", tiny, () => 2 * day, whole);
  reviews.later();
  assert.equal(reviews.current, undefined);
  assert.equal((await Reviews.open(journal, "k", tiny, () => 2 * day, whole)).waiting, 2);
});

test("a text that nobody can read is taken for nothing", async () => {
  const journal = new Memory();
  journal.write("k", "{");
  assert.equal((await Reviews.open(journal, "k", tiny, () => 9 * day, whole)).waiting, 0);
});
