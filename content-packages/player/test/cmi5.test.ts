import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import requirements from "@cmi5/requirements/requirements.json";
import { percentDone } from "../src/engine/progress";
import { encode } from "../src/engine/saved";
import { resume } from "../src/resume";
import { Session } from "../src/session";
import { Cmi5 } from "../src/tracking/cmi5/cmi5";
import type { LaunchData } from "../src/tracking/cmi5/launch-data";
import { uuid } from "../src/tracking/guest";
import { DeviceJournal, type Journal } from "../src/tracking/journal";
import { Shelf } from "../src/tracking/shelf";
import type { Backlog } from "../src/tracking/tracker";
import { tiny } from "./course";
import { FakeCmi5, type Requirement } from "./fake-cmi5";
import { FakeStorage, openOutbox } from "./fake-device";
import { FakeWorld, settled } from "./fake-lms";
import { playAll, playScenario } from "./learner";

let lms = new FakeCmi5();
afterEach(() => {
  lms = new FakeCmi5();
});

/** The ids of requirements that a test is about, all of which must exist. */
function rules(ids: readonly Requirement[], sentence: string, run: () => Promise<void>): void {
  for (const id of ids) assert.ok(id in requirements, id);
  test(`${ids.join(", ")}: ${sentence}`, run);
}

function storage(): Shelf {
  const kept = new FakeStorage();
  return new Shelf(() => kept);
}

function deviceJournal(): Journal {
  return new DeviceJournal(undefined, storage(), "shelf", () => {});
}

interface Page {
  readonly query?: string;
  readonly tab?: Shelf;
  readonly journal?: Journal;
}

/** The page as far as an AU goes, loaded once. */
async function loaded({ query = lms.launch(), tab = storage(), journal = deviceJournal() }: Page = {}) {
  const world = new FakeWorld();
  const gone: string[] = [];
  const notices: (Backlog | undefined)[] = [];
  const surroundings = Object.assign(world, {
    query,
    fetch: lms.fetch,
    tab,
    newId: uuid,
    go: (to: string) => void gone.push(to),
  });
  const tracker = new Cmi5(tiny, { id: "guest" }, (backlog) => notices.push(backlog), surroundings);
  const started = await tracker.start();
  const outbox = await openOutbox(journal, `${started.attempt}:reports`, world.now);
  const reporter = started.reporter?.(outbox);
  const { progress, again } = resume(tiny, started.progress, undefined, 7);
  const device = { hear: reporter?.hear.bind(reporter) ?? (() => {}), save() {}, leave() {} };
  const session = new Session({ ...tiny, pass: started.pass ?? tiny.pass }, progress, [device, tracker], world.now);
  session.open(again);
  await settled();
  return { query, tab, journal, world, gone, notices, tracker, started, outbox, reporter, session };
}

async function left({ session }: { session: Session }, how: "asked" | "gone" = "gone"): Promise<void> {
  session.leave(how);
  await settled();
}

rules(
  ["8.1.0.0-7", "8.1.1.0-3", "8.1.2.0-4", "8.1.3.0-3", "8.1.4.0-3", "8.1.5.0-6", "8.2.1.0-5"],
  "a sitting keeps to what the launch says",
  async () => {
    const page = await loaded();
    playAll(page.session, "best");
    await settled();
    await left(page);
    assert.deepEqual(lms.broken, []);
    assert.equal(page.started.learner.id, "lena-7");
  },
);

rules(
  ["7.1.1.0-1", "9.3.0.0-4", "9.3.2.0-2", "7.1.2.0-1", "9.3.0.0-5", "9.3.8.0-2"],
  "the first word is initialized and the last is terminated",
  async () => {
    const page = await loaded();
    playScenario(page.session, tiny.scenarios[0] ?? assert.fail(), 0);
    await left(page);
    assert.equal(lms.verbs[0], "initialized");
    assert.equal(lms.verbs[lms.verbs.length - 1], "terminated");
    assert.equal(lms.saidOf("suspended").length, 0);
    assert.deepEqual(lms.broken, []);
  },
);

rules(
  ["8.2.3.0-1", "9.3.2.0-3"],
  "a page loaded anew after a crash goes on in its session: no second fetch, no second initialized",
  async () => {
    const page = await loaded();
    const again = await loaded(page);
    playScenario(again.session, tiny.scenarios[0] ?? assert.fail(), 0);
    await left(again);
    assert.equal(lms.fetches, 1);
    assert.equal(lms.saidOf("initialized").length, 1);
    assert.deepEqual(lms.broken, []);
  },
);

rules(["9.3.8.0-4"], "a page loaded anew after the session ended says nothing more, and says so", async () => {
  const page = await loaded();
  await left(page);
  const again = await loaded(page);
  playAll(again.session, "best");
  await left(again);
  assert.equal(again.started.mode, "none");
  assert.equal(again.started.over, true);
  assert.equal(lms.verbs[lms.verbs.length - 1], "terminated");
  assert.deepEqual(lms.broken, []);
});

rules(
  ["9.3.3.0-1", "9.3.4.0-1", "9.5.2.0-1", "9.5.3.0-1", "9.5.4.1-2", "9.5.4.1-3", "9.6.2.1-1", "9.6.2.2-1", "9.5.1.0-3"],
  "a module that is passed is completed and passed at once",
  async () => {
    const page = await loaded();
    playAll(page.session, "best");
    await settled();
    assert.equal(lms.saidOf("passed").length, 1);
    assert.deepEqual(lms.saidOf("passed")[0]?.result?.score, { scaled: 1, raw: 100, min: 0, max: 100 });
    assert.equal(lms.saidOf("passed")[0]?.id, page.session.progress.pass?.id);
    assert.ok(lms.verbs.indexOf("completed") > 0);
    await left(page);
    assert.deepEqual(lms.broken, []);
  },
);

rules(
  ["9.3.0.0-3", "9.3.5.0-1", "9.5.2.0-2", "9.5.4.1-4"],
  "a failure is said when the learner leaves, so that a retake in the same session may still pass",
  async () => {
    const failing = await loaded();
    playAll(failing.session, "worst");
    await settled();
    assert.ok(!lms.verbs.includes("failed"));
    await left(failing);
    assert.deepEqual(lms.verbs.slice(-2), ["failed", "terminated"]);

    const passing = await loaded();
    playAll(passing.session, "best");
    await left(passing);
    assert.ok(lms.verbs.includes("passed"));
    assert.equal(lms.saidOf("failed").length, 1);
    assert.deepEqual(lms.broken, []);
  },
);

rules(
  ["9.3.0.0-6", "9.3.0.0-7", "9.3.0.0-8"],
  "completed and passed are said once per registration, and no failure follows",
  async () => {
    const first = await loaded();
    playAll(first.session, "best");
    await left(first);
    for (let time = 0; time < 2; time++) {
      const again = await loaded();
      playAll(again.session, "worst");
      await left(again);
    }
    assert.deepEqual(
      ["completed", "passed", "failed"].map(
        (verb) => lms.saidOf(verb).filter((said) => said.object.id === lms.activity).length,
      ),
      [1, 1, 0],
    );
    assert.ok(lms.saidOf("answered").length > 0);
    assert.deepEqual(lms.broken, []);
  },
);

rules(
  ["10.2.4.0-2", "9.5.1.0-1", "9.6.3.2-2"],
  "the LMS's mastery score decides what passes, and is named",
  async () => {
    lms = new FakeCmi5({ masteryScore: 0.05 });
    const easy = await loaded();
    playAll(easy.session, "worst");
    await left(easy);
    const { score = 0, passed } = easy.session.progress.outcome ?? {};
    assert.deepEqual([passed, lms.verbs.includes("passed")], [score >= 5, score >= 5]);
    assert.deepEqual(lms.broken, []);

    lms = new FakeCmi5({ masteryScore: 1 });
    const hard = await loaded();
    playAll(hard.session, "best");
    await left(hard);
    assert.deepEqual(hard.session.progress.outcome, { score: 100, passed: true });
    assert.ok(lms.verbs.includes("passed"));
    assert.deepEqual(lms.broken, []);
  },
);

for (const [launchMode, ids] of [
  ["Browse", ["10.2.2.0-8", "10.2.2.0-9"]],
  ["Review", ["10.2.2.0-10", "10.2.2.0-11"]],
] as const) {
  rules(ids, `in ${launchMode} mode nothing is said but initialized and terminated, and nothing is kept`, async () => {
    const page = await loaded({ query: lms.launch({ launchMode }) });
    playAll(page.session, "best");
    await left(page);
    assert.deepEqual(lms.verbs, ["initialized", "terminated"]);
    assert.deepEqual([...lms.documents.keys()], ["LMS.LaunchData"]);
    assert.deepEqual(lms.broken, []);
  });
}

rules(
  ["10.2.1.0-4", "10.2.1.0-6", "10.2.1.0-7", "9.6.2.0-1", "9.6.3.1-4"],
  "every statement keeps all of the LMS's context template, with ours beside it",
  async () => {
    const contextTemplate = {
      platform: "Their LMS",
      contextActivities: {
        grouping: [{ id: "https://lms.example/course" }],
        category: [{ id: "https://lms.example/cat" }],
      },
      extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1" },
    } as LaunchData["contextTemplate"];
    const page = await loaded({ query: lms.launch({ contextTemplate }) });
    playScenario(page.session, tiny.scenarios[0] ?? assert.fail(), 0);
    await left(page);
    assert.deepEqual(lms.broken, []);
    for (const { context } of lms.statements) {
      assert.equal((context as unknown as { platform: string }).platform, "Their LMS");
      const categories = context.contextActivities.category?.map(({ id }) => id) ?? [];
      assert.ok(categories.includes("https://lms.example/cat"));
      assert.ok(categories.includes("https://ridealong.org/xapi/profile/branching"));
      assert.ok("https://ridealong.org/xapi/ext/content-version" in context.extensions);
    }
  },
);

rules(
  ["10.2.1.0-5", "10.2.6.0-1"],
  "the learner goes back to where the LMS wants them, after the last word has arrived",
  async () => {
    const page = await loaded({ query: lms.launch({ returnURL: "https://lms.example/home" }) });
    lms.online = false;
    await left(page, "asked");
    assert.deepEqual(page.gone, []);
    lms.online = true;
    for (let second = 0; second < 10; second++) {
      await page.world.pass(1);
      await settled();
    }
    assert.deepEqual(page.gone, ["https://lms.example/home"]);
    assert.equal(lms.verbs[lms.verbs.length - 1], "terminated");
    assert.deepEqual(lms.broken, []);
  },
);

rules(["10.2.6.0-1"], "a page that just goes away is not sent anywhere", async () => {
  const page = await loaded({ query: lms.launch({ returnURL: "https://lms.example/home" }) });
  await left(page);
  assert.deepEqual(page.gone, []);
});

rules(["11.0.0.0-3", "11.0.0.0-4"], "the learner's languages are asked for at the start; none is fine", async () => {
  assert.equal((await loaded()).started.languages, undefined);
  lms.documents.set(
    "cmi5LearnerPreferences",
    JSON.stringify({ languagePreference: "de-CH, de,en", audioPreference: "off" }),
  );
  assert.deepEqual((await loaded()).started.languages, ["de-CH", "de", "en"]);
});

test("the place is a State document in the words of suspend data, and is taken up on another device", async () => {
  const page = await loaded();
  page.session.go("quiz");
  playScenario(page.session, tiny.scenarios[0] ?? assert.fail(), 0, 1);
  await left(page);
  assert.equal(lms.documents.get("ridealong"), encode(page.session.progress));
  const other = await loaded();
  assert.equal(other.session.progress.place, "quiz");
  assert.equal(percentDone(other.session.progress, tiny), percentDone(page.session.progress, tiny));
  assert.equal(lms.saidOf("resumed").length, 1);
});

test("without a network the place waits, is counted, and arrives later", async () => {
  const page = await loaded();
  lms.online = false;
  playScenario(page.session, tiny.scenarios[0] ?? assert.fail(), 0, 1);
  await settled();
  assert.deepEqual(page.notices[page.notices.length - 1], { answers: 1, why: "offline" });
  lms.online = true;
  await page.world.pass(5);
  await settled();
  assert.equal(page.notices[page.notices.length - 1], undefined);
  assert.equal((await loaded()).session.progress.scenarios["late-notes"]?.path.length, 1);
});

test("what one session could not send, a later one does: answers under its own id, and the verdict, never the old begin and end", async () => {
  const page = await loaded();
  lms.online = false;
  playAll(page.session, "best");
  await left(page);
  assert.equal(lms.saidOf("answered").length, 0);
  lms.online = true;
  lms.documents.set("ridealong", encode(page.session.progress));
  const again = await loaded({ journal: page.journal });
  await left(again);
  assert.equal(lms.verbs[0], "initialized");
  assert.ok(lms.saidOf("answered").length > 5);
  assert.equal(lms.saidOf("passed").length, 1);
  assert.equal(lms.saidOf("terminated").length, 1);
  assert.deepEqual(lms.broken, []);
});

test("an LMS that ends the session keeps its answers waiting for the next one", async () => {
  const page = await loaded();
  lms.launch();
  playScenario(page.session, tiny.scenarios[0] ?? assert.fail(), 0, 1);
  await settled();
  assert.ok((page.reporter?.waiting ?? 0) > 0);
  assert.deepEqual(page.outbox.refused, []);
});

test("a launch without its parameters, or whose token is gone, leaves the course untracked", async () => {
  assert.equal((await loaded({ query: "?endpoint=x" })).started.mode, "none");
  const query = lms.launch();
  await loaded({ query });
  const second = await loaded({ query, tab: storage() });
  assert.equal(second.started.mode, "none");
  assert.equal(second.started.learner.id, "lena-7");
});
