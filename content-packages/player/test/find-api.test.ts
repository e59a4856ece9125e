import assert from "node:assert/strict";
import { test } from "node:test";
import { type ApiName, type Frame, findApi as find } from "../src/tracking/scorm/find-api";

/** A window; without a parent it is its own, as browsers have it. */
function framed(of: { [Key in keyof Frame]?: Frame[Key] }): Frame {
  const frame = { ...of } as { parent: Frame };
  frame.parent ??= frame;
  return frame;
}

const closed = {
  get API(): never {
    throw new Error("SecurityError");
  },
  get parent(): never {
    throw new Error("SecurityError");
  },
} as unknown as Frame;

const findApi = (from: Frame, name: ApiName): object | undefined => find(from, name)?.api;

const api = {};

for (const name of ["API", "API_1484_11"] as const) {
  const lms = framed({ [name]: api });

  test(`${name} is found in a parent's parent`, () => {
    assert.equal(findApi(framed({ parent: framed({ parent: lms }) }), name), api);
  });

  test(`${name} is found in the opener's parent, past a parent that belongs to somebody else`, () => {
    assert.equal(findApi(framed({ parent: closed, opener: framed({ parent: lms }) }), name), api);
  });

  test(`${name} is found at the opener of the outermost window`, () => {
    assert.equal(findApi(framed({ parent: framed({ opener: lms }) }), name), api);
  });
}

test("the own parents come before the opener, and the other edition's API counts for nothing", () => {
  const [near, far] = [{}, {}];
  assert.equal(findApi(framed({ parent: framed({ API: near }), opener: framed({ API: far }) }), "API"), near);
  assert.equal(findApi(framed({ API: near }), "API_1484_11"), undefined);
});

test("nothing is found in a closed frame or a lonely window, and an endless chain of parents ends", () => {
  assert.equal(findApi(framed({ parent: closed }), "API"), undefined);
  assert.equal(findApi(framed({}), "API"), undefined);
  const endless = {
    get parent() {
      return Object.create(this) as Frame;
    },
  } as unknown as Frame;
  assert.equal(findApi(endless, "API"), undefined);
});

test("the way to it is told", () => {
  const lms = framed({ API: api });
  assert.equal(find(framed({ parent: framed({ parent: lms }) }), "API")?.way, "parent 2");
  assert.equal(find(framed({ opener: framed({ parent: lms }) }), "API")?.way, "opener 1");
  assert.equal(find(framed({ parent: framed({ opener: lms }) }), "API")?.way, "top.opener 0");
});
