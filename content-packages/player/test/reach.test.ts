import assert from "node:assert/strict";
import { test } from "node:test";
import { reachAt } from "../src/tracking/reach";

const answering = (...answers: (Partial<Response> | "none")[]): typeof fetch => {
  return async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === "none") throw new TypeError("network");
    return { status: 200, redirected: false, ...answer } as Response;
  };
};

test("M7: no answer means offline, a detour to the login page or a refusal that the session is lost", async () => {
  assert.equal(await reachAt("course.json", answering({}, "none"))(), "offline");
  for (const trouble of [{ redirected: true }, { status: 401 }, { status: 403 }]) {
    assert.equal(await reachAt("course.json", answering({}, trouble))(), "signed-out");
  }
});

test("a server that will not be asked this way is not taken for a lost one", async () => {
  for (const habit of [{ status: 405 }, { redirected: true }, { status: 403 }]) {
    const reach = reachAt("course.json", answering(habit));
    assert.equal(await reach(), "reached");
  }
});
