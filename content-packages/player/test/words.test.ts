import assert from "node:assert/strict";
import { test } from "node:test";
import { de } from "../src/strings/de";
import { en } from "../src/strings/en";
import { speak, words } from "../src/strings/words";

speak("en", en);

test("a text with places takes that many values", () => {
  assert.equal(words.home.done(2, 9), "2 of 9 parts done");
  assert.equal(words.debrief.parted(2, "Not a must"), "The two runs parted at decision 2, “Not a must”.");
});

test("a number decides: its exact text first, then its plural form, then the rest", () => {
  assert.equal(words.bar.left(0), "All parts done");
  assert.equal(words.minutes(1), "1 minute");
  assert.equal(words.minutes(7), "7 minutes");
  assert.equal(words.quiz.verdict(100), "Right");
  assert.equal(words.quiz.verdict(33), "Partly right: 33% of the points");
});

test("another value than the first can decide", () => {
  assert.equal(words.lesson.kind(1, 5, 1), "Lesson 1 of 5, 1 minute");
  assert.equal(words.lesson.kind(1, 5, 6), "Lesson 1 of 5, 6 minutes");
});

test("a value is never taken for a text of the player's", () => {
  assert.equal(words.home.goOn("{0} and $& of it"), "Continue: {0} and $& of it");
});

test("a language has its own plural forms", () => {
  const minutes = { one: "{0} minuta", few: "{0} minuty", other: "{0} minut" };
  speak("pl", { ...en, minutes });
  assert.deepEqual([1, 3, 5].map(words.minutes), ["1 minuta", "3 minuty", "5 minut"]);
  speak("en", en);
});

test("no language lacks a word, and each has the places that English has", () => {
  for (const [language, messages] of Object.entries({ de })) {
    const differing = differences(en, messages, language);
    assert.deepEqual(differing, []);
  }
});

/** Where one language has other groups, texts or places than another. A set of forms has those that its language needs. */
function differences(one: unknown, other: unknown, at: string): readonly string[] {
  if (typeof one === "string" || typeof other === "string") {
    return typeof one === typeof other && same(places(one), places(other)) ? [] : [at];
  }
  const [ones, others] = [one, other] as Record<string, unknown>[];
  if (!ones || !others) return [at];
  if ("other" in ones)
    return "other" in others && ones.by === others.by && same(places(ones), places(others)) ? [] : [at];
  const keys = new Set([...Object.keys(ones), ...Object.keys(others)]);
  return [...keys].flatMap((key) => differences(ones[key], others[key], `${at}.${key}`));
}

function places(message: unknown): readonly string[] {
  return [...new Set(JSON.stringify(message).match(/\{\d\}/g))].sort();
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}
