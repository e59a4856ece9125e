import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh } from "../src/engine/progress";
import { decode } from "../src/engine/saved";
import { Session } from "../src/session";
import { findApi } from "../src/tracking/scorm12/find-api";
import { Scorm12 } from "../src/tracking/scorm12/scorm12";
import { clockTime, identifier, timespan } from "../src/tracking/scorm12/words";
import type { Backlog } from "../src/tracking/tracker";
import { tiny } from "./course";
import { FakeLms, FakeWorld, settled } from "./fake-lms";
import { playAll, playScenario } from "./learner";

async function sitting(lms: FakeLms, world = new FakeWorld()) {
  const notices: (Backlog | undefined)[] = [];
  const tracker = new Scorm12(lms, tiny.id, { id: "guest" }, (waiting) => notices.push(waiting), world);
  const started = await tracker.start();
  const session = new Session(tiny, fresh(tiny, 7), [tracker], world.now);
  session.open(false);
  return { tracker, started, session, world, notices };
}

test("a first launch is incomplete and suspended before anything else is said", async () => {
  const lms = new FakeLms({ "cmi.core.student_id": "lena", "cmi.core.student_name": "Learner, Lena" });
  const { started } = await sitting(lms);
  assert.deepEqual(lms.calls.slice(0, 4), [
    "Initialize",
    "cmi.core.lesson_status=incomplete",
    "cmi.core.exit=suspend",
    "Commit",
  ]);
  assert.deepEqual(started, { mode: "normal", learner: { id: "lena", name: "Learner, Lena" }, progress: "" });
});

test("a decision is kept, recorded and committed at once", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  const before = lms.calls.length;
  const scenario = tiny.scenarios[0] ?? assert.fail();
  session.go(`scenario/${scenario.id}`);
  playScenario(session, scenario, 0, 1);
  assert.match(lms.values["cmi.interactions.0.id"] ?? "", /^[A-Za-z0-9_.]+$/);
  assert.equal(lms.values["cmi.interactions.0.type"], "choice");
  assert.equal(lms.values["cmi.interactions.0.student_response"], "a");
  assert.equal(lms.values["cmi.interactions.0.result"], "correct");
  assert.equal(lms.values["cmi.core.lesson_location"], `scenario/${scenario.id}`);
  assert.equal(decode(lms.values["cmi.suspend_data"], tiny).kind, "restored");
  assert.equal(lms.calls.slice(before).pop(), "Commit");
});

test("a whole module keeps to SCORM 1.2's words and sizes", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  playAll(session, "best");
  session.leave();
  const shapes: [RegExp, RegExp][] = [
    [/\.id$/, /^[A-Za-z0-9_.]{1,255}$/],
    [/interactions\.\d+\.type$/, /^(choice|likert|sequencing|matching|numeric|performance)$/],
    [/\.result$/, /^(correct|wrong|neutral|\d+(\.\d+)?)$/],
    [/\.time$/, /^\d\d:\d\d:\d\d$/],
    [/(latency|session_time)$/, /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/],
    [/suspend_data$/, /^[ -~]{0,4096}$/],
    [/(student_response|pattern|lesson_location)$/, /^[ -~]{1,255}$/],
    [/lesson_status$/, /^(incomplete|passed|failed)$/],
    [/score\.(raw|min|max)$/, /^\d{1,3}$/],
    [/core\.exit$/, /^suspend$/],
  ];
  for (const call of lms.calls.filter((found) => found.includes("="))) {
    const [name = "", ...rest] = call.split("=");
    const shape = shapes.find(([names]) => names.test(name));
    assert.match(rest.join("="), shape?.[1] ?? assert.fail(name), name);
  }
  const numbers = lms.calls.flatMap((call) => /^cmi\.interactions\.(\d+)\.id=/.exec(call)?.[1] ?? []).map(Number);
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index),
  );
});

test("score and status come once everything that counts is finished", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  for (const scenario of tiny.scenarios) playScenario(session, scenario, 0);
  assert.deepEqual(lms.written("cmi.core.score.raw"), []);
  assert.deepEqual(lms.written("cmi.core.lesson_status"), ["incomplete"]);
  playAll(session, "best");
  assert.deepEqual(lms.written("cmi.core.score.raw"), ["100"]);
  assert.equal(lms.values["cmi.core.score.max"], "100");
  assert.deepEqual(lms.written("cmi.core.lesson_status"), ["incomplete", "passed"]);
});

test("failed may become passed, and passed never becomes anything else", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  playAll(session, "worst");
  assert.equal(lms.values["cmi.core.lesson_status"], "failed");
  playAll(session, "best");
  playAll(session, "worst");
  assert.deepEqual(lms.written("cmi.core.lesson_status"), ["incomplete", "failed", "passed"]);
  const scores = lms.written("cmi.core.score.raw").map(Number);
  assert.deepEqual(
    scores,
    [...scores].sort((one, other) => one - other),
  );
});

test("a later sitting never lowers what the LMS holds", async () => {
  const lms = new FakeLms({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "92" });
  const { session } = await sitting(lms);
  playAll(session, "worst");
  session.leave();
  assert.deepEqual(lms.written("cmi.core.lesson_status"), []);
  assert.deepEqual(lms.written("cmi.core.score.raw"), []);
});

for (const values of [
  { "cmi.core.lesson_mode": "review" },
  { "cmi.core.lesson_mode": "browse" },
  { "cmi.core.lesson_mode": "normal", "cmi.core.credit": "no-credit" },
]) {
  test(`nothing is written with ${JSON.stringify(values)}`, async () => {
    const lms = new FakeLms({ ...values });
    const { session } = await sitting(lms);
    playAll(session, "best");
    session.hidden();
    session.leave();
    assert.deepEqual(lms.calls, ["Initialize", "Finish"]);
  });
}

test("leaving twice finishes once, with a last commit before", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  session.leave();
  session.hidden();
  session.leave();
  assert.deepEqual(lms.calls.slice(-2), ["Commit", "Finish"]);
  assert.equal(lms.calls.filter((call) => call === "Finish").length, 1);
});

test("an LMS without interactions gets none", async () => {
  const lms = new FakeLms({ "cmi.interactions._children": "", "cmi.interactions._count": "" });
  const { session } = await sitting(lms);
  playAll(session, "best");
  assert.ok(!lms.calls.some((call) => call.startsWith("cmi.interactions")));
  assert.equal(lms.values["cmi.core.lesson_status"], "passed");
});

test("at most 60 interactions are added in a sitting, after those that are there", async () => {
  const lms = new FakeLms({ "cmi.interactions._count": "5" });
  const { session } = await sitting(lms);
  for (let round = 0; round < 12; round++) playAll(session, "worst");
  const ids = lms.calls.filter((call) => /^cmi\.interactions\.\d+\.id=/.test(call));
  assert.equal(ids.length, 60);
  assert.match(ids[0] ?? "", /^cmi\.interactions\.5\./);
});

test("a refused commit is said, tried again, and said to be well", async () => {
  const lms = new FakeLms();
  const { session, world, notices } = await sitting(lms);
  const scenario = tiny.scenarios[0] ?? assert.fail();
  lms.refuse = true;
  playScenario(session, scenario, 0);
  await settled();
  const answers = session.progress.scenarios[scenario.id]?.path.length ?? 0;
  assert.ok(answers > 0);
  assert.deepEqual(notices[notices.length - 1], { answers, why: "refused" });
  await world.pass(3);
  lms.refuse = false;
  await world.pass(10);
  assert.equal(notices[notices.length - 1], undefined);
  assert.equal(world.pending, 0);
});

test("a yes without a network is not believed, and all is sent anew with changed values first", async () => {
  const lms = new FakeLms();
  const { session, world, notices } = await sitting(lms);
  world.reaches = "offline";
  playAll(session, "best");
  await settled();
  assert.ok(notices.some((backlog) => backlog?.why === "offline" && backlog.answers > 0));
  world.reaches = "reached";
  const before = lms.calls.length;
  await world.pass(3);
  const again = lms.calls.slice(before);
  const first = again.indexOf("Commit");
  assert.ok(again.slice(0, first).includes("cmi.core.lesson_status=incomplete"));
  assert.ok(again.slice(first).includes("cmi.core.lesson_status=passed"));
  assert.ok(again.slice(first).includes("cmi.core.score.raw=100"));
  assert.equal(notices[notices.length - 1], undefined);
});

test("an LMS that will not open a session leaves the course untracked", async () => {
  const lms = new FakeLms();
  lms.LMSInitialize = () => "false";
  const { started, session } = await sitting(lms);
  session.leave();
  assert.equal(started.mode, "none");
  assert.deepEqual(lms.calls, []);
});

test("an LMS whose calls throw does not stop the course", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  const broken = (): string => {
    throw new Error("301");
  };
  lms.LMSSetValue = broken;
  lms.LMSCommit = broken;
  lms.LMSFinish = broken;
  playAll(session, "best");
  session.leave();
  assert.equal(session.progress.outcome?.passed, true);
});

test("the API is found in a parent's parent, past a frame that belongs to somebody else's opener", () => {
  const api = new FakeLms();
  const top = { API: api } as unknown as Frame;
  top.parent = top;
  const middle = { parent: top } as Frame;
  assert.equal(findApi({ parent: middle } as Frame), api);
  const closed = {
    get API(): never {
      throw new Error("SecurityError");
    },
    get parent(): never {
      throw new Error("SecurityError");
    },
  } as unknown as Frame;
  assert.equal(findApi({ parent: closed, opener: top } as Frame), api);
  const alone = {} as Frame;
  alone.parent = alone;
  assert.equal(findApi(alone), undefined);
});

test("an endless chain of parents ends", () => {
  const endless = {
    get parent() {
      return Object.create(this) as Frame;
    },
  } as unknown as Frame;
  assert.equal(findApi(endless), undefined);
});

test("times and ids are written as SCORM 1.2 wants them", () => {
  assert.equal(timespan(3661.239), "0001:01:01.24");
  assert.equal(timespan(59.999), "0000:01:00.00");
  assert.equal(timespan(0), "0000:00:00.00");
  assert.match(clockTime(new Date(2026, 0, 5, 9, 7, 3)), /^09:07:03$/);
  assert.equal(identifier("one-on-ones", "status-report"), "one_on_ones.status_report");
});

type Frame = Parameters<typeof findApi>[0] & { parent: Frame };
