import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aid, Course } from "../src/engine/course";
import { prefill } from "../src/engine/prefill";
import { tiny } from "./course";

const field = (id: string, from?: string) => ({ id, label: id, lines: 1, ...(from ? { from } : {}) });
const sheet = (id: string, ...fields: Aid["fields"]): Aid => ({ id, title: id, summary: "", html: "", fields });
const plan = sheet("plan", field("who"), field("goal"));
const card = sheet("card", field("who"), field("duty", "commitment/will"), field("aim", "plan/goal"));
const course: Course = { ...tiny, aids: [plan, card] };
const filled = (texts: Record<string, string>, id: string) =>
  prefill(course, texts, card, card.fields.find((one) => one.id === id) ?? assert.fail());

test("a blank starts with the field that it names, wherever that stands", () => {
  assert.deepEqual(filled({ "plan/goal": "One visit a week" }, "aim"), { text: "One visit a week", aid: plan });
  assert.deepEqual(filled({ "commitment/will": "ask first" }, "duty"), { text: "ask first", aid: undefined });
});

test("a blank that names none starts with the field of the same id in another aid", () => {
  assert.deepEqual(filled({ "plan/who": "Priya", "card/who": "not asked" }, "who"), { text: "Priya", aid: plan });
});

test("what is empty or only spaces elsewhere fills nothing", () => {
  assert.equal(filled({}, "aim"), undefined);
  assert.equal(filled({ "plan/goal": " \n" }, "aim"), undefined);
  assert.equal(filled({ "plan/who": "Priya" }, "aim"), undefined);
});
