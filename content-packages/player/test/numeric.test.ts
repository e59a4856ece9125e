import assert from "node:assert/strict";
import { test } from "node:test";
import { parsed } from "../src/view/items/numeric";

test("a number may have a point or a comma, spaces and either minus", () => {
  for (const [text, number] of [
    ["12", 12],
    [" 12.5 ", 12.5],
    ["12,5", 12.5],
    [".5", 0.5],
    ["5.", 5],
    ["−3", -3],
    ["-3", -3],
    ["1 200", 1200],
  ] as const) {
    assert.equal(parsed(text), number, text);
  }
});

test("what is no number is none, and a thousands mark is not guessed at", () => {
  for (const text of ["", " ", "abc", "12 %", "1,2,3", "1,200.5", "1e3", "Infinity"])
    assert.equal(parsed(text), undefined, text);
});
