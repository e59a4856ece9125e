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
import { Outbox } from "../src/tracking/xapi/outbox";
import { tiny } from "./course";
import { Memory } from "./fake-device";
import { FakeWorld, settled } from "./fake-lms";
import { playAll, playScenario } from "./learner";

const actor = { name: "Lena", account: { homePage: "https://lms.example", name: "lena-7" } };
const registration = "2b6ad6a0-9ba5-4d9b-9a64-3ce3f4d1f2ab";
const whole = {
  endpoint: "https://lms.example/xapi/",
  auth: "Basic abc",
  actor: JSON.stringify(actor),
  registration,
  activity_id: tiny.iri,
};

interface Said {
  readonly verb: { readonly id: string };
  readonly actor: unknown;
  readonly object: { readonly id: string };
  readonly context: { readonly registration?: string };
}

/** A record store that lets one password in. */
class Store {
  readonly statements: Said[] = [];
  readonly documents = new Map<string, string>();
  readonly queries: URLSearchParams[] = [];
  status = 200;

  readonly fetch = async (address: string, { method, body, headers }: RequestInit): Promise<Response> => {
    const url = new URL(address);
    if ((headers as Record<string, string>).Authorization !== whole.auth) return new Response("", { status: 401 });
    if (this.status !== 200) return new Response("", { status: this.status });
    if (url.pathname === "/xapi/statements") {
      this.statements.push(...(JSON.parse(String(body)) as Said[]));
      return new Response("[]");
    }
    this.queries.push(url.searchParams);
    const id = url.searchParams.get("stateId") ?? "";
    if (method === "PUT") this.documents.set(id, String(body));
    const text = this.documents.get(id);
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };
}

async function loaded(store: Store, query: Record<string, string> = whole, reporting: Launch["reporting"] = null) {
  const world = new FakeWorld();
  const gone: string[] = [];
  const notices: (Backlog | undefined)[] = [];
  const launch = { standard: "xapi", words: [], onFail: "completed", reporting, learner: null } as const;
  const around = Object.assign(world, {
    query: `?${new URLSearchParams(query)}`,
    fetch: store.fetch,
    newId: uuid,
    go: (to: string) => void gone.push(to),
  });
  const tracker = new Tincan(launch, tiny, { id: "guest" }, (backlog) => notices.push(backlog), around);
  const started = await tracker.start();
  const outbox = await Outbox.open(new Memory(), "reports", world.now);
  const reporter = started.reporter?.(outbox);
  const { progress, again } = resume(tiny, started.progress, undefined, 7);
  const device = { hear: reporter?.hear.bind(reporter) ?? (() => {}), save() {}, leave() {} };
  const session = new Session(tiny, progress, [device, tracker], world.now);
  session.open(again);
  await settled();
  return { started, session, world, gone, notices, outbox };
}

const verbs = ({ statements }: Store): string[] => statements.map(({ verb }) => verb.id.replace(/.*\//, ""));

test("the launch says where statements go, who the learner is and in which registration", async () => {
  const store = new Store();
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
  const store = new Store();
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
  const store = new Store();
  const { registration: _, ...query } = whole;
  await loaded(store, query);
  assert.equal(store.statements[0]?.context.registration, undefined);
  assert.equal(store.queries[0]?.has("registration"), false);
});

test("without a password the course asks our own server if it may, and else is untracked", async () => {
  const { auth: _, ...query } = whole;
  const own = await loaded(new Store(), query, { endpoint: "https://host/", key: "rl_pub_x" });
  assert.deepEqual([own.started.mode, own.started.learner.id, own.started.reporter], ["normal", "lena-7", undefined]);
  assert.equal((await loaded(new Store(), query)).started.mode, "none");
  assert.equal((await loaded(new Store(), {})).started.learner.id, "guest");
});

test("a store that fails is told of, and what waits is neither lost nor set aside", async () => {
  const store = new Store();
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
  const { session, gone } = await loaded(new Store(), Object.fromEntries(query));
  session.leave("asked");
  await settled();
  assert.deepEqual(gone, [`../index.html?${new URLSearchParams(whole)}`]);
  const alone = await loaded(new Store());
  alone.session.leave("asked");
  await settled();
  assert.deepEqual(alone.gone, []);
});

test("the programme's page tells from what this device kept whether a module is open, begun or passed", async () => {
  const { session } = await loaded(new Store());
  assert.equal(glance(undefined), "open");
  assert.equal(glance(encode(session.progress)), "begun");
  playAll(session, "worst");
  assert.equal(glance(encode(session.progress)), "begun");
  playAll(session, "best");
  assert.equal(glance(encode(session.progress)), "done");
  assert.equal(glance("no longer readable"), "begun");
});
