import assert from "node:assert/strict";
import { test } from "node:test";
import { reachableAt } from "../src/tracking/reach";

const answering = (...answers: (Partial<Response> | "none")[]): typeof fetch => {
  return async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === "none") throw new TypeError("network");
    return { status: 200, redirected: false, ...answer } as Response;
  };
};

test("no answer, a detour to the login page and a refusal all mean that the server is out of reach", async () => {
  for (const trouble of ["none", { redirected: true }, { status: 401 }, { status: 403 }] as const) {
    assert.equal(await reachableAt("course.json", answering({}, trouble))(), false);
  }
});

test("a server that will not be asked this way is not taken for a lost one", async () => {
  for (const habit of [{ status: 405 }, { redirected: true }, { status: 403 }]) {
    const reachable = reachableAt("course.json", answering(habit));
    assert.equal(await reachable(), true);
  }
});
