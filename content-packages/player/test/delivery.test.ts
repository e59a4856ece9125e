import assert from "node:assert/strict";
import { test } from "node:test";
import { Delivery } from "../src/tracking/delivery";
import type { Backlog } from "../src/tracking/tracker";
import { FakeWorld, settled } from "./fake-lms";

function delivery() {
  const world = new FakeWorld();
  const said: (Backlog | undefined)[] = [];
  const keeper = {
    yes: true,
    commits: 0,
    resends: 0,
    commit(): boolean {
      this.commits++;
      return this.yes;
    },
    resend(): boolean {
      this.resends++;
      return this.yes;
    },
  };
  const subject = new Delivery(keeper, (backlog) => said.push(backlog), world);
  const answer = async (): Promise<void> => {
    subject.count();
    subject.commit();
    await settled();
  };
  return { subject, world, said, keeper, answer, last: () => said[said.length - 1] };
}

test("M5.1: a yes while offline is found out, counted exactly and sent again once the network is back", async () => {
  const { world, said, keeper, answer, last } = delivery();
  await answer();
  assert.deepEqual(said, [undefined]);
  world.reaches = "offline";
  await answer();
  await answer();
  assert.deepEqual(last(), { answers: 2, why: "offline" });
  world.reaches = "reached";
  await world.pass(3);
  assert.equal(keeper.resends, 1);
  assert.equal(last(), undefined);
  assert.equal(world.pending, 0);
});

test("M5.2: a lost session is named as such, also when the learner signed in elsewhere and the LMS still says no", async () => {
  const { subject, world, keeper, answer, last } = delivery();
  world.reaches = "signed-out";
  keeper.yes = false;
  await answer();
  assert.deepEqual(last(), { answers: 1, why: "signed-out" });
  world.reaches = "reached";
  subject.retry();
  await settled();
  assert.deepEqual(last(), { answers: 1, why: "signed-out" });
});

test("M5.3: a no from an LMS that is there is called a refusal, and tried again after longer and longer waits", async () => {
  const { world, keeper, answer, last } = delivery();
  keeper.yes = false;
  await answer();
  assert.deepEqual(last(), { answers: 1, why: "refused" });
  const waits: number[] = [];
  for (let second = 0; second < 300; second++) {
    const before = keeper.resends;
    await world.pass(1);
    if (keeper.resends > before) waits.push(second);
  }
  const gaps = waits.slice(1).map((at, index) => at - (waits[index] ?? 0));
  assert.deepEqual(gaps, [4, 8, 16, 32, 60, 60, 60]);
  assert.equal(world.pending, 1);
});

test("trying now leaves one wait, not two", async () => {
  const { subject, world, keeper, answer } = delivery();
  keeper.yes = false;
  await answer();
  for (let time = 0; time < 5; time++) {
    subject.retry();
    await settled();
  }
  assert.equal(keeper.resends, 5);
  await world.pass(59);
  assert.equal(keeper.resends, 5);
  keeper.yes = true;
  await world.pass(1);
  assert.equal(keeper.resends, 6);
  assert.equal(world.pending, 0);
});

test("a network that goes while it is sent again is found out too", async () => {
  const { subject, world, answer, last } = delivery();
  world.reaches = "offline";
  await answer();
  let asked = 0;
  const reach = world.reach;
  Object.assign(world, { reach: async () => (asked++ === 0 ? "reached" : "offline") });
  subject.retry();
  await settled();
  assert.deepEqual(last(), { answers: 1, why: "offline" });
  Object.assign(world, { reach });
  world.reaches = "reached";
  await world.pass(10);
  assert.equal(last(), undefined);
});

test("an answer given while others are checked is not taken for one of them", async () => {
  const { subject, world, said, last } = delivery();
  subject.count();
  subject.commit();
  subject.commit();
  subject.count();
  await settled();
  assert.deepEqual(said, []);
  world.reaches = "offline";
  subject.commit();
  await settled();
  assert.deepEqual(last(), { answers: 1, why: "offline" });
});

test("after the end nothing is tried any more", async () => {
  const { subject, world, keeper, answer } = delivery();
  keeper.yes = false;
  await answer();
  subject.close();
  await world.pass(100);
  assert.equal(keeper.resends, 0);
});

test("while another page speaks nothing is tried, and what is said here later is watched again", async () => {
  const { subject, world, keeper, answer, last } = delivery();
  keeper.yes = false;
  await answer();
  subject.rest();
  await world.pass(100);
  assert.equal(keeper.resends, 0);
  await answer();
  assert.deepEqual(last(), { answers: 1, why: "refused" });
});
