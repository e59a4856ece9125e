import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../src/strings/en";
import { speak, words } from "../src/strings/words";

speak({ language: "en", words: en });

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
  speak({ language: "pl", words: { ...en, minutes } });
  assert.deepEqual([1, 3, 5].map(words.minutes), ["1 minuta", "3 minuty", "5 minut"]);
  speak({ language: "en", words: en });
});
