import assert from "node:assert/strict";
import { test } from "node:test";
import { encode, glance } from "../src/engine/saved";
import type { Launch } from "../src/launch";
import { linkTo } from "../src/programme";
import { resume } from "../src/resume";
import { Session } from "../src/session";
import { uuid } from "../src/tracking/guest";
import { readQuery } from "../src/tracking/tincan/launch";
import { Tincan } from "../src/tracking/tincan/tincan";
import type { Backlog } from "../src/tracking/tracker";
import { icons } from "../src/view/icons";
import { tiny } from "./course";
import { Memory, openOutbox } from "./fake-device";
import { FakeWorld, settled } from "./fake-lms";
import { actor, FakeStore, registration } from "./fake-store";
import { playAll, playScenario } from "./learner";

const whole = Object.fromEntries(new URLSearchParams(new FakeStore().launch("https://lms.example")));

async function loaded(store: FakeStore, query: Record<string, string> = whole, reporting: Launch["reporting"] = null) {
  const world = new FakeWorld();
  const gone: string[] = [];
  const notices: (Backlog | undefined)[] = [];
  const launch = {
    standard: "xapi",
    course: tiny,
    words: [],
    icons,
    onFail: "completed",
    reporting,
    learner: null,
  } as const;
  const around = Object.assign(world, {
    query: `?${new URLSearchParams(query)}`,
    fetch: store.fetch,
    newId: uuid,
    go: (to: string) => void gone.push(to),
  });
  const tracker = new Tincan(launch, tiny, { id: "guest" }, (backlog) => notices.push(backlog), around);
  const started = await tracker.start();
  const outbox = await openOutbox(new Memory(), "reports", world.now);
  const reporter = started.reporter?.(outbox);
  const { progress, again } = resume(tiny, started.progress, undefined, 7);
  const device = { hear: reporter?.hear.bind(reporter) ?? (() => {}), save() {}, leave() {} };
  const session = new Session(tiny, progress, [device, tracker], world.now);
  session.open(again);
  await settled();
  return { started, session, world, gone, notices, outbox };
}

const verbs = ({ statements }: FakeStore): string[] => statements.map(({ verb }) => verb.id.replace(/.*\//, ""));

test("the launch says where statements go, who the learner is and in which registration", async () => {
  const store = new FakeStore();
  const { session, started } = await loaded(store);
  playAll(session, "best");
  session.leave("gone");
  await settled();
  assert.deepEqual(started.learner, { id: "lena-7", name: "Lena" });
  assert.equal(started.attempt, registration);
  const said = verbs(store);
  assert.deepEqual([said[0], said[said.length - 1]], ["initialized", "terminated"]);
  assert.ok(said.includes("passed") && said.includes("completed") && !said.includes("suspended"));
  for (const statement of store.statements) {
    assert.deepEqual(statement.actor, actor);
    assert.equal(statement.context.registration, registration);
    assert.ok(statement.object.id.startsWith(tiny.iri));
  }
});

test("the place is a State document of the module, and is taken up on another device", async () => {
  const store = new FakeStore();
  const one = await loaded(store);
  one.session.go("quiz");
  playScenario(one.session, tiny.scenarios[0] ?? assert.fail(), 0, 1);
  one.session.leave("gone");
  await settled();
  assert.equal(store.documents.get("ridealong"), encode(one.session.progress));
  assert.deepEqual(
    ["activityId", "agent", "registration"].map((name) => store.queries[0]?.get(name)),
    [tiny.iri, JSON.stringify(actor), registration],
  );
  const other = await loaded(store);
  assert.equal(other.session.progress.place, "quiz");
  assert.ok(verbs(store).includes("resumed"));
});

test("without a registration none is made up", async () => {
  const store = new FakeStore();
  const { registration: _, ...query } = whole;
  await loaded(store, query);
  assert.equal(store.statements[0]?.context.registration, undefined);
  assert.equal(store.queries[0]?.has("registration"), false);
});

test("without a password the course asks our own server if it may, and else is untracked", async () => {
  const { auth: _, ...query } = whole;
  const own = await loaded(new FakeStore(), query, { endpoint: "https://host/", key: "rl_pub_x" });
  assert.deepEqual([own.started.mode, own.started.learner.id, own.started.reporter], ["normal", "lena-7", undefined]);
  assert.equal((await loaded(new FakeStore(), query)).started.mode, "none");
  assert.equal((await loaded(new FakeStore(), {})).started.learner.id, "guest");
});

test("a store that fails is told of, and what waits is neither lost nor set aside", async () => {
  const store = new FakeStore();
  const { session, outbox, notices, world } = await loaded(store);
  store.status = 401;
  playScenario(session, tiny.scenarios[0] ?? assert.fail(), 0, 1);
  await settled();
  assert.deepEqual(notices[notices.length - 1], { answers: 1, why: "signed-out" });
  assert.ok(outbox.all().length > 0);
  assert.deepEqual(outbox.refused, []);
  store.status = 200;
  await world.pass(5);
  await settled();
  assert.equal(notices[notices.length - 1], undefined);
});

test("actors as launchers before xAPI 1.0 wrote them are understood", () => {
  const old = (actor: unknown) => readQuery(`?actor=${encodeURIComponent(JSON.stringify(actor))}`).actor;
  assert.deepEqual(old({ name: ["Lena"], mbox: ["mailto:lena@example.org"] }), {
    name: "Lena",
    mbox: "mailto:lena@example.org",
  });
  assert.deepEqual(old({ account: [{ accountServiceHomePage: "https://lms.example", accountName: "lena" }] }), {
    account: { homePage: "https://lms.example", name: "lena" },
  });
  assert.deepEqual(old(actor), actor);
  assert.equal(old({ name: "Nobody" }), undefined);
  assert.equal(readQuery("?actor=%7B").actor, undefined);
});

test("a module that was opened from the programme's page leads back there with the whole launch", async () => {
  const query = new URLSearchParams(linkTo("tiny/index.html", `?${new URLSearchParams(whole)}`).split("?")[1]);
  assert.equal(query.get("auth"), whole.auth);
  const { session, gone } = await loaded(new FakeStore(), Object.fromEntries(query));
  session.leave("asked");
  await settled();
  assert.deepEqual(gone, [`../index.html?${new URLSearchParams(whole)}`]);
  const alone = await loaded(new FakeStore());
  alone.session.leave("asked");
  await settled();
  assert.deepEqual(alone.gone, []);
});

test("the programme's page tells from what this device kept whether a module is open, begun or passed", async () => {
  const { session } = await loaded(new FakeStore());
  assert.equal(glance(undefined), "open");
  assert.equal(glance(encode(session.progress)), "begun");
  playAll(session, "worst");
  assert.equal(glance(encode(session.progress)), "begun");
  playAll(session, "best");
  assert.equal(glance(encode(session.progress)), "done");
  assert.equal(glance("no longer readable"), "begun");
});
