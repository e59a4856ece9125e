import assert from "node:assert/strict";
import { test } from "node:test";
import { day, isDue, planOf, proposals } from "../src/engine/plan";
import { answered, fresh, quizBegun } from "../src/engine/progress";
import { tiny } from "./course";

const texts = { "commitment/when": "I brief Ben", "commitment/will": "name a day", "commitment/date": "2026-12-02" };

test("a plan is one once it has a moment, an act and a day", () => {
  assert.deepEqual(planOf(texts), { when: "I brief Ben", will: "name a day", date: "2026-12-02", outcome: "" });
  for (const key of Object.keys(texts)) assert.equal(planOf({ ...texts, [key]: "" }), undefined, key);
});

test("a plan is due from its day on, until something was said about it", () => {
  const plan = planOf(texts) ?? assert.fail();
  assert.equal(isDue(plan, new Date(2026, 11, 1, 23, 59)), false);
  assert.equal(isDue(plan, new Date(2026, 11, 2, 0, 1)), true);
  assert.equal(isDue(plan, new Date(2027, 0, 5)), true);
  assert.equal(isDue({ ...plan, outcome: "done" }, new Date(2027, 0, 5)), false);
});

test("days are those of the learner's own clock, over months and years", () => {
  assert.equal(day(new Date(2026, 11, 28, 23, 30), 7), "2027-01-04");
  assert.equal(day(new Date(2028, 1, 28, 0, 5), 1), "2028-02-29");
});

test("the skill that stands lowest is proposed first, as an act", () => {
  const [best, worst] = tiny.skills;
  const items = [best, worst].map((skill) => tiny.quiz.items.find((item) => item.skill === skill?.id));
  const begun = { ...quizBegun(fresh(tiny, 1), tiny) };
  const progress = items.reduce(
    (sofar, item, index) => answered(sofar, tiny, item?.id ?? "", "", index === 0 ? 1 : 0),
    begun,
  );
  const [first = ""] = proposals(tiny, progress);
  assert.equal(first.toLowerCase(), worst?.objective.toLowerCase().replace(/\.$/, ""));
  assert.equal(first.charAt(0), first.charAt(0).toLowerCase());
});
