import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { beards, colours, glasses, hairBefore, hairBehind, skins, tops } from "../src/portrait-parts";

const settings = "src/settings/";
const scenario = JSON.parse(readFileSync("../schema/scenario.schema.json", "utf8"));
const alt: Record<string, Record<string, string>> = JSON.parse(readFileSync(`${settings}alt.json`, "utf8"));
const languages = readdirSync("src/strings").flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? []);

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

test("every setting that an author may write has its drawing and says in each language what it shows", () => {
  const drawn = readdirSync(settings).flatMap((name) => /^(.+)\.svg$/.exec(name)?.[1] ?? []);
  assert.deepEqual(drawn.sort(), Object.keys(alt).sort());
  assert.deepEqual([...scenario.properties.setting.enum].sort(), Object.keys(alt).sort());
  assert.deepEqual(scenario.$defs.step.properties.setting.enum, scenario.properties.setting.enum);
  for (const [name, texts] of Object.entries(alt)) {
    assert.deepEqual(Object.keys(texts).sort(), [...languages].sort(), name);
    for (const text of Object.values(texts)) {
      assert.ok(text.length <= 150 && text.endsWith("."), text);
      assert.doesNotMatch(text, /^(an? )?(image|picture|drawing|illustration|bild)\b|\.svg/i);
    }
  }
});

test("drawings are paths in the colours of the page, and small", () => {
  const known = /^(wall|floor|dark|light|soft|main|brand|good|care|harm|line|dial|wheel)$/;
  for (const name of Object.keys(alt)) {
    const svg = readFileSync(`${settings}${name}.svg`, "utf8");
    assert.ok(svg.length < 2000, name);
    const tags = [...svg.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag);
    assert.deepEqual([...new Set(tags)].sort(), ["path", "svg"], name);
    for (const [, attribute] of svg.matchAll(/\s([a-zA-Z:]+)=/g)) {
      assert.match(attribute ?? "", /^(xmlns|viewBox|preserveAspectRatio|class|d)$/);
    }
    for (const [, colour] of svg.matchAll(/class="([^"]*)"/g)) assert.match(colour ?? "", known);
  }
});
