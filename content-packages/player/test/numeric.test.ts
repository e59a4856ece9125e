import assert from "node:assert/strict";
import { test } from "node:test";
import { readings } from "../src/view/items/numeric";

test("a number may have a point or a comma, spaces and either minus", () => {
  for (const [text, number] of [
    ["12", 12],
    [" 12.5 ", 12.5],
    ["12,5", 12.5],
    [".5", 0.5],
    ["0.125", 0.125],
    ["5.", 5],
    ["−3", -3],
    ["-3", -3],
    ["1 200", 1200],
    ["1'200", 1200],
    ["1,200.5", 1200.5],
    ["1.234.567,8", 1234567.8],
    ["1,234,567", 1234567],
  ] as const) {
    assert.deepEqual(readings(text), [number], text);
  }
});

test("a mark before three digits can be a thousands mark or a decimal mark, so both readings count", () => {
  assert.deepEqual(readings("1,800"), [1800, 1.8]);
  assert.deepEqual(readings("1.800"), [1800, 1.8]);
});

test("what is no number has no reading", () => {
  for (const text of ["", " ", "abc", "12 %", "1,2,3", "1,200,3", "1e3", "Infinity"])
    assert.deepEqual(readings(text), [], text);
});
