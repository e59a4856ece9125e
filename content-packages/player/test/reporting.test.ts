import assert from "node:assert/strict";
import { test } from "node:test";
import type { Journal } from "../src/tracking/journal";
import { OwnSender } from "../src/tracking/xapi/own-sender";
import { Queue } from "../src/tracking/xapi/queue";
import type { Draft } from "../src/tracking/xapi/statement";
import { Memory, openOutbox } from "./fake-device";
import { FakeWorld, settled } from "./fake-lms";

const actor = { account: { homePage: "https://lms.example", name: "lena" } };

interface Sent {
  id: string;
  actor: unknown;
  context: { registration: string };
}

/** A record store with a launch door: keeps what arrives, fails as told. */
class FakeStore {
  readonly stored: Sent[] = [];
  readonly requests: { address: string; request: RequestInit }[] = [];
  launches = 0;
  online = true;
  launchStatus = 201;
  expires = "2026-01-05T10:00:00Z";
  answer: (statements: Sent[]) => number = () => 200;

  readonly fetch = async (address: string, request: RequestInit): Promise<Response> => {
    if (!this.online) throw new TypeError("network");
    this.requests.push({ address, request });
    if (address.endsWith("api/launches")) return this.launch();
    const statements = JSON.parse(String(request.body)) as Sent[];
    const status = this.answer(statements);
    if (status === 200) this.stored.push(...statements);
    return new Response(null, { status });
  };

  private launch(): Response {
    this.launches++;
    const token = `token-${this.launches}`;
    const body = {
      token,
      expires: this.expires,
      endpoint: "https://host/xapi/",
      actor,
      registration: "reg",
      activity: "iri",
    };
    return new Response(JSON.stringify(body), { status: this.launchStatus });
  }

  get batches(): Sent[][] {
    return this.requests
      .filter(({ address }) => address.endsWith("/statements"))
      .map(({ request }) => JSON.parse(String(request.body)) as Sent[]);
  }
}

function drafts(count: number, from = 0, padding = ""): Draft[] {
  return Array.from(
    { length: count },
    (_, index) => ({ id: `s${from + index}`, padding, context: { contextActivities: {} } }) as unknown as Draft,
  );
}

async function office(store: FakeStore, world = new FakeWorld(), journal: Journal = new Memory()) {
  const reporting = { endpoint: "https://host/", key: "rl_pub_x" };
  const sender = new OwnSender(reporting, { id: "lena" }, "tiny", "scorm12", store.fetch, world.now);
  const outbox = await openOutbox(journal, "reports", world.now);
  const queue = new Queue(outbox, sender, world);
  return { queue, world, journal, outbox };
}

const ids = (statements: readonly { id: string }[]): string[] => statements.map(({ id }) => id);

test("the first statement asks for a pass, and carries its actor and registration", async () => {
  const store = new FakeStore();
  const { queue } = await office(store);
  queue.add(drafts(1));
  await settled();
  const [launch, post] = store.requests;
  assert.equal(launch?.address, "https://host/api/launches");
  assert.deepEqual(JSON.parse(String(launch?.request.body)), {
    key: "rl_pub_x",
    learner: { id: "lena" },
    course: "tiny",
    standard: "scorm12",
  });
  assert.equal(post?.address, "https://host/xapi/statements");
  assert.deepEqual(post?.request.headers, {
    Authorization: "Bearer token-1",
    "Content-Type": "application/json",
    "X-Experience-API-Version": "1.0.3",
  });
  assert.deepEqual(store.stored[0]?.actor, actor);
  assert.equal(store.stored[0]?.context.registration, "reg");
  assert.equal(queue.waiting, 0);
});

test("a batch holds at most 25 statements and stays below 60 KiB", async () => {
  const store = new FakeStore();
  const { queue } = await office(store);
  queue.add([...drafts(30), ...drafts(5, 30, "x".repeat(20_000))]);
  await settled();
  assert.equal(store.stored.length, 35);
  assert.equal(store.batches[0]?.length, 25);
  for (const { request } of store.requests) assert.ok(String(request.body).length < 60 * 1024);
});

test("what could not be sent survives a reload and keeps its id", async () => {
  const store = new FakeStore();
  store.online = false;
  const journal = new Memory();
  const { queue } = await office(store, new FakeWorld(), journal);
  queue.add(drafts(3));
  await settled();
  assert.equal(queue.waiting, 3);
  store.online = true;
  const later = await office(store, new FakeWorld(), journal);
  later.queue.add(drafts(1, 3));
  await settled();
  assert.deepEqual(ids(store.stored), ["s0", "s1", "s2", "s3"]);
});

test("without a network it tries again, each time after a longer wait", async () => {
  const store = new FakeStore();
  store.online = false;
  const { queue, world } = await office(store);
  queue.add(drafts(1));
  await settled();
  await world.pass(2);
  await world.pass(2);
  assert.equal(queue.waiting, 1);
  store.online = true;
  await world.pass(1);
  assert.equal(store.stored.length, 0);
  await world.pass(4);
  assert.equal(store.stored.length, 1);
});

test("a pass that is refused is renewed once", async () => {
  const store = new FakeStore();
  let refused = 0;
  store.answer = () => (refused++ === 0 ? 401 : 200);
  const { queue } = await office(store);
  queue.add(drafts(1));
  await settled();
  assert.equal(store.launches, 2);
  assert.equal(store.stored.length, 1);
});

test("a pass that is refused for ever leads to waiting, not to a storm", async () => {
  const store = new FakeStore();
  store.answer = () => 401;
  const { queue } = await office(store);
  queue.add(drafts(1));
  await settled();
  assert.equal(store.launches, 2);
  assert.equal(queue.waiting, 1);
});

test("that nothing gets through is said once, and that all did once it has", async () => {
  const store = new FakeStore();
  let status = 503;
  store.answer = () => status;
  const world = new FakeWorld();
  const said: boolean[] = [];
  const { queue } = await office(store, Object.assign(world, { waits: (stuck: boolean) => said.push(stuck) }));
  queue.add(drafts(1));
  await settled();
  queue.add(drafts(30, 1));
  await world.pass(60);
  assert.deepEqual(said, [true]);
  status = 200;
  await world.pass(600);
  assert.equal(queue.waiting, 0);
  assert.deepEqual(said, [true, false]);
});

test("a pass about to expire is renewed before it is used", async () => {
  const store = new FakeStore();
  const { queue, world } = await office(store);
  queue.add(drafts(1));
  await settled();
  world.time = Date.parse(store.expires) - 5000;
  store.expires = "2026-01-05T12:00:00Z";
  queue.add(drafts(1, 1));
  await settled();
  assert.equal(store.launches, 2);
  assert.equal(store.stored.length, 2);
});

for (const status of [400, 403]) {
  test(`one statement refused with ${status} is set aside, and its neighbours arrive`, async () => {
    const store = new FakeStore();
    store.answer = (statements) => (statements.some(({ id }) => id === "s3") ? status : 200);
    const { queue, outbox } = await office(store);
    queue.add(drafts(8));
    await settled();
    assert.deepEqual(ids(store.stored), ["s0", "s1", "s2", "s4", "s5", "s6", "s7"]);
    assert.deepEqual(
      outbox.refused.map(({ draft }) => draft.id),
      ["s3"],
    );
    assert.equal(queue.waiting, 0);
  });
}

test("a statement that is already there is done", async () => {
  const store = new FakeStore();
  store.answer = (statements) => (statements.some(({ id }) => id === "s1") ? 409 : 200);
  const { queue, outbox } = await office(store);
  queue.add(drafts(3));
  await settled();
  assert.deepEqual(ids(store.stored), ["s0", "s2"]);
  assert.equal(queue.waiting, 0);
  assert.deepEqual(outbox.refused, []);
});

test("a server in trouble is asked again later", async () => {
  const store = new FakeStore();
  store.answer = () => 503;
  const { queue, world } = await office(store);
  queue.add(drafts(2));
  await settled();
  assert.equal(queue.waiting, 2);
  store.answer = () => 200;
  await world.pass(3);
  assert.equal(queue.waiting, 0);
});

test("a launch that is forbidden ends the asking for this sitting, and nothing is lost", async () => {
  const store = new FakeStore();
  store.launchStatus = 403;
  const { queue, world } = await office(store);
  queue.add(drafts(1));
  await settled();
  queue.add(drafts(1, 1));
  await settled();
  await world.pass(100);
  assert.equal(store.launches, 1);
  assert.equal(queue.waiting, 2);
});

test("a page that goes away sends what waits once more, so that it outlives the page", async () => {
  const store = new FakeStore();
  const { queue } = await office(store);
  queue.add(drafts(1));
  await settled();
  store.answer = () => 503;
  queue.add(drafts(2, 1));
  await queue.last();
  const last = store.requests.find(({ request }) => request.keepalive);
  assert.deepEqual(ids(JSON.parse(String(last?.request.body))), ["s1", "s2"]);
  assert.equal(queue.waiting, 2);
});
