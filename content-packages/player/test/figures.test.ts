import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aid, Figure } from "../src/engine/course";
import { csvOf, figureOf } from "../src/engine/figures";

const field = (id: string, how?: Figure["how"], of?: readonly string[]): Aid["fields"][number] => ({
  id,
  label: `The ${id}`,
  lines: 1,
  ...(how ? { figure: { how, unit: "h", ...(of ? { of } : {}) } } : {}),
});

const aid: Aid = {
  id: "yield",
  title: "Yield",
  summary: "",
  html: "",
  fields: [
    field("who"),
    field("calls", "typed"),
    field("visits", "typed"),
    field("all", "sum", ["calls", "visits"]),
    field("area", "product", ["calls", "visits"]),
    field("share", "quotient", ["calls", "all"]),
  ],
};

const worked = (id: string, typed: Readonly<Record<string, number>>): number | undefined =>
  figureOf(aid, id, (one) => typed[one]);

test("figures are worked out of figures", () => {
  const typed = { calls: 6, visits: 2 };
  assert.equal(worked("all", typed), 8);
  assert.equal(worked("area", typed), 12);
  assert.equal(worked("share", typed), 0.75);
});

test("a sum needs one part, a product and a quotient all of theirs", () => {
  assert.equal(worked("all", { calls: 6 }), 6);
  assert.equal(worked("area", { calls: 6 }), undefined);
  assert.equal(worked("all", {}), undefined);
  assert.equal(worked("share", {}), undefined);
});

test("nothing is divided by nothing", () => {
  assert.equal(worked("share", { calls: 0, visits: 0 }), undefined);
});

test("a sheet is a table that no spreadsheet runs", () => {
  const text = csvOf(
    aid,
    () => '=HYPERLINK("x")',
    (id) => worked(id, { calls: -1.5, visits: 3 }),
  );
  assert.deepEqual(text.split("\r\n"), [
    '"The who","\'=HYPERLINK(""x"")",""',
    '"The calls","-1.5","h"',
    '"The visits","3","h"',
    '"The all","1.5","h"',
    '"The area","-4.5","h"',
    '"The share","-1","h"',
    "",
  ]);
});
