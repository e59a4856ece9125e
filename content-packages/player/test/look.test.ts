import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { beards, colours, glasses, hairBefore, hairBehind, skins, tops } from "../src/view/portrait-parts";

const schema = JSON.parse(readFileSync("../schema/cast.schema.json", "utf8"));
const look = schema.properties.people.items.properties.look.properties;

test("every look that an author may write has its drawing, and no drawing waits for a word", () => {
  const hair = new Set([...Object.keys(hairBehind), ...Object.keys(hairBefore), "none"]);
  assert.deepEqual([...hair].sort(), [...look.hair.enum].sort());
  assert.deepEqual(Object.keys(tops).sort(), [...look.top.enum].sort());
  assert.deepEqual(Object.keys(colours).sort(), [...look.hairColour.enum].sort());
  assert.deepEqual(look.topColour.enum, look.hairColour.enum);
  assert.deepEqual(Object.keys(glasses).sort(), [...look.glasses.enum].sort());
  assert.deepEqual(Object.keys(beards).sort(), [...look.beard.enum].sort());
  assert.equal(skins.length, look.skin.maximum);
});
