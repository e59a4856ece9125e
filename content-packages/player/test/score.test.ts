import assert from "node:assert/strict";
import { test } from "node:test";
import { outcomeOf, ruleFor } from "../src/engine/score";

const rule = { quiz: 80, skill: 70 };

test("an LMS that repeats the course's own mark leaves the course's rule, another mark is asked of quiz and skill", () => {
  assert.equal(ruleFor(undefined, rule), rule);
  assert.equal(ruleFor(0.75, rule), rule);
  assert.deepEqual(ruleFor(0.9, rule), { quiz: 90, skill: 90 });
  assert.deepEqual(ruleFor(0.07, rule), { quiz: 7, skill: 7 });
  assert.deepEqual(ruleFor(0.805, rule), { quiz: 81, skill: 81 });
});

test("a mastery score of nothing still leaves a score that is not passed, for who crossed a red line", () => {
  const lowest = ruleFor(0, rule);
  assert.deepEqual(outcomeOf(90, 90, true, lowest), { score: 0, passed: false });
  assert.deepEqual(outcomeOf(1, 1, false, lowest), { score: 1, passed: true });
});
