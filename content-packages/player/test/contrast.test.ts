import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync("src/css/tokens.css", "utf8");

/** The colours of the block that begins with this selector. */
function tokens(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const [scheme, selector] of [
  ["light", ":root {"],
  ["dark", ':root[data-scheme="dark"] {'],
] as const) {
  const colours = tokens(selector);
  const of = (name: string): string => colours[name] ?? assert.fail(`no ${name}`);

  test(`${scheme}: every text colour reads on every surface`, () => {
    for (const text of ["ink", "ink-soft", "brand", "good", "care", "harm"]) {
      for (const surface of ["paper", "card", "wash"]) {
        const found = contrast(of(text), of(surface));
        assert.ok(found >= 4.5, `${text} on ${surface}: ${found.toFixed(2)}`);
      }
    }
    assert.ok(contrast(of("on-brand"), of("brand")) >= 4.5);
  });

  test(`${scheme}: what a setting is drawn with stands out from its wall and its floor`, () => {
    for (const shape of ["ink", "ink-soft", "brand", "good", "care", "harm"]) {
      for (const behind of ["wash", "line"]) assert.ok(contrast(of(shape), of(behind)) >= 3, `${shape} on ${behind}`);
    }
  });

  test(`${scheme}: each value's mark, or else its edge, stands out from the page`, () => {
    for (const edge of ["ink", "ink-soft"]) assert.ok(contrast(of(edge), of("paper")) >= 3);
    for (const value of ["trust", "clarity", "ownership", "record", "customer"]) {
      assert.ok(contrast(of(value), of("paper")) >= (scheme === "dark" ? 3 : 2), value);
    }
  });
}

test("the dark colours are the same whether chosen by hand or by the system", () => {
  assert.deepEqual(tokens(':root:not([data-scheme="light"]) {'), tokens(':root[data-scheme="dark"] {'));
});

test("initials, which stand where nobody is drawn, read on every tint", () => {
  const scene = readFileSync("src/css/scene.css", "utf8");
  const ink = /\.portrait \{[^}]*\bcolor: (#[0-9a-f]{6})/.exec(scene)?.[1] ?? assert.fail("no colour");
  const tints = [...scene.matchAll(/--tint[:,] (#[0-9a-f]{6})/g)].map(([, tint]) => tint as string);
  assert.equal(tints.length, 9);
  for (const tint of tints) assert.ok(contrast(ink, tint) >= 4.5, tint);
});
