import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, type Progress, scenarioOf } from "../src/engine/progress";
import { decode, encode } from "../src/engine/saved";
import { Session } from "../src/session";
import { Scorm } from "../src/tracking/scorm/scorm";
import { identifier } from "../src/tracking/scorm/words";
import { scorm12 } from "../src/tracking/scorm12/dialect";
import { clockTime, timespan } from "../src/tracking/scorm12/words";
import type { Backlog, Waiting } from "../src/tracking/tracker";
import { tiny } from "./course";
import { FakeLms, FakeWorld, settled } from "./fake-lms";
import { playAll, playScenario } from "./learner";

async function sitting(lms: FakeLms, world = new FakeWorld(), opened = true) {
  const notices: (Backlog | undefined)[] = [];
  const said: Waiting = (backlog) => notices.push(backlog);
  const tracker = new Scorm(lms.api, scorm12, tiny, "completed", { id: "guest" }, said, world);
  const started = await tracker.start();
  const session = new Session(tiny, fresh(tiny, 7), [tracker], world.now);
  if (opened) session.open(false);
  return { tracker, started, session, world, notices };
}

test("a first launch is incomplete and suspended before anything else is said", async () => {
  const lms = new FakeLms({ "cmi.core.student_id": "lena", "cmi.core.student_name": "Learner, Lena" });
  const { started } = await sitting(lms);
  assert.deepEqual(lms.calls.slice(0, 3), ["Initialize", "cmi.core.lesson_status=incomplete", "cmi.core.exit=suspend"]);
  assert.equal(lms.server["cmi.core.lesson_status"], "incomplete");
  assert.deepEqual(started, {
    mode: "normal",
    learner: { id: "lena", name: "Learner, Lena" },
    progress: "",
    fresh: false,
  });
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
  playAll(session, "worst");
  playAll(session, "best");
  session.leave("asked");
  assert.deepEqual(lms.refused, []);
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
  session.leave("gone");
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
    session.leave("gone");
    assert.deepEqual(lms.calls, ["Initialize", "Finish"]);
  });
}

test("leaving twice finishes once, with a last commit before", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  session.leave("gone");
  session.hidden();
  session.leave("gone");
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
  const lms = new FakeLms({ "cmi.interactions._count": "5", "cmi.interactions.4.id": "earlier" });
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

test("M5.1: a yes without a network is not believed, and all goes out anew with changed values first", async () => {
  const lms = new FakeLms();
  const { session, world, notices } = await sitting(lms);
  await settled();
  world.reaches = "offline";
  lms.offline = true;
  playAll(session, "best");
  await settled();
  assert.ok(notices.some((backlog) => backlog?.why === "offline" && backlog.answers > 0));
  assert.equal(lms.server["cmi.core.lesson_status"], "incomplete");
  world.reaches = "reached";
  lms.offline = false;
  await world.pass(3);
  assert.deepEqual(lms.server, lms.values);
  assert.equal(lms.server["cmi.core.lesson_status"], "passed");
  assert.equal(lms.server["cmi.core.score.raw"], "100");
  assert.equal(decode(lms.server["cmi.suspend_data"], tiny).kind, "restored");
  assert.equal(lms.server["cmi.interactions.0.student_response"], "a");
  assert.deepEqual(lms.refused, []);
  assert.equal(notices[notices.length - 1], undefined);
});

test("what arrived is not sent anew", async () => {
  const lms = new FakeLms();
  const { session, world } = await sitting(lms);
  playAll(session, "best");
  await settled();
  world.reaches = "offline";
  lms.offline = true;
  session.go("result");
  await settled();
  const before = lms.calls.length;
  world.reaches = "reached";
  lms.offline = false;
  await world.pass(3);
  const again = lms.calls.slice(before);
  assert.ok(again.includes("cmi.core.lesson_location=result"));
  assert.ok(!again.some((call) => /status|score|interactions/.test(call)));
  assert.deepEqual(lms.server, lms.values);
});

test("answers that an earlier visit could not bring to the LMS are among the next one's interactions, each once", async () => {
  const lost = new FakeLms();
  const earlier = await sitting(lost);
  playAll(earlier.session, "best");
  const { progress } = earlier.session;
  const told = (lms: FakeLms) => lms.calls.filter((call) => /^cmi\.interactions\.\d+\.(?!time|latency)/.test(call));

  const empty = new FakeLms();
  const { tracker } = await sitting(empty);
  tracker.catchUp(progress);
  assert.deepEqual([...told(empty)].sort(), [...told(lost)].sort());
  assert.ok(!empty.calls.some((call) => /^cmi\.interactions\.\d+\.(time|latency)/.test(call)));

  const [item = assert.fail()] = tiny.quiz.items;
  const { [item.id]: _, ...others } = progress.quiz?.answers ?? {};
  const behind = { ...progress, quiz: progress.quiz && { ...progress.quiz, answers: others } };
  const most = new FakeLms({ "cmi.suspend_data": encode(behind) });
  (await sitting(most, new FakeWorld(), false)).tracker.catchUp(progress);
  assert.deepEqual(
    most.calls.filter((call) => /^cmi\.interactions\.\d+\.id=/.test(call)),
    [`cmi.interactions.0.id=${identifier(tiny.id, "quiz", item.id)}`],
  );
  assert.deepEqual([...lost.refused, ...empty.refused, ...most.refused], []);
});

test("the finished run before the last one is told as well, unless the LMS has heard it", async () => {
  const [scenario = assert.fail()] = tiny.scenarios;
  const lost = new FakeLms();
  const { session } = await sitting(lost);
  playScenario(session, scenario, 0, 1);
  const begun = session.progress;
  playScenario(session, scenario, 0);
  const first = session.progress;
  session.rewind(scenario, 0);
  playScenario(session, scenario, 1);
  const second = session.progress;
  const heard = async (before: Progress | undefined): Promise<readonly string[]> => {
    const lms = new FakeLms(before && { "cmi.suspend_data": encode(before) });
    (await sitting(lms, new FakeWorld(), false)).tracker.catchUp(second);
    assert.deepEqual(lms.refused, []);
    return said(lms);
  };
  const said = (lms: FakeLms): readonly string[] =>
    lms.calls.flatMap((call) => /^cmi\.interactions\.\d+\.((?:id|student_response)=.*)/.exec(call)?.[1] ?? []);

  const all = said(lost);
  const lastRun = all.slice(2 * (scenarioOf(first, scenario.id).path.length + 1));
  assert.deepEqual(await heard(undefined), all);
  assert.deepEqual(await heard(begun), all.slice(2));
  assert.deepEqual(await heard(first), lastRun);
  assert.deepEqual(await heard(second), []);
});

test("a finished attempt that is only looked at gets no interactions for what the device has", async () => {
  const { session } = await sitting(new FakeLms());
  playAll(session, "best");
  const lms = new FakeLms({ "cmi.core.lesson_mode": "review" });
  const before = lms.calls.length;
  (await sitting(lms, new FakeWorld(), false)).tracker.catchUp(session.progress);
  assert.ok(!lms.calls.slice(before).some((call) => call.startsWith("cmi.")));
});

test("a retry that the LMS refuses leaves the true values behind", async () => {
  const lms = new FakeLms();
  const { session, world } = await sitting(lms);
  lms.refuse = true;
  playAll(session, "best");
  await world.pass(10);
  assert.equal(lms.values["cmi.core.lesson_status"], "passed");
  assert.equal(lms.values["cmi.core.score.raw"], "100");
});

test("an LMS that will not open a session leaves the course untracked", async () => {
  const lms = new FakeLms();
  lms.opens = false;
  const { started, session } = await sitting(lms);
  session.leave("gone");
  assert.equal(started.mode, "none");
  assert.deepEqual(lms.calls, []);
});

test("an LMS whose calls throw does not stop the course", async () => {
  const broken = (): string => {
    throw new Error("301");
  };
  const lms = new FakeLms();
  const api = { ...lms.api };
  Object.defineProperty(lms, "api", { value: api });
  const { session } = await sitting(lms);
  Object.assign(api, { LMSSetValue: broken, LMSCommit: broken, LMSFinish: broken });
  playAll(session, "best");
  session.leave("gone");
  assert.equal(session.progress.outcome?.passed, true);
});

test("times and ids are written as SCORM 1.2 wants them", () => {
  assert.equal(timespan(3661.239), "0001:01:01.24");
  assert.equal(timespan(59.999), "0000:01:00.00");
  assert.equal(timespan(0), "0000:00:00.00");
  assert.match(clockTime(new Date(2026, 0, 5, 9, 7, 3)), /^09:07:03$/);
  assert.equal(identifier("one-on-ones", "status-report"), "one_on_ones.status_report");
});

test("the module's skills are objectives, if the LMS has any: scored once all that trains them is done, and never lowered", async () => {
  const lms = new FakeLms();
  const { session } = await sitting(lms);
  const skill = tiny.skills[0] ?? assert.fail();
  assert.equal(lms.values["cmi.objectives.0.id"], identifier(tiny.id, skill.id));
  playScenario(session, tiny.scenarios[0] ?? assert.fail(), 0);
  assert.deepEqual(lms.written("cmi.objectives.0.score.raw"), []);
  playAll(session, "best");
  assert.equal(lms.values["cmi.objectives.0.status"], "passed");
  playAll(session, "worst");
  assert.deepEqual(lms.written("cmi.objectives.0.status").slice(-1), ["passed"]);
  assert.deepEqual(lms.refused, []);

  const without = new FakeLms({ "cmi.objectives._children": "" });
  playAll((await sitting(without)).session, "best");
  assert.ok(!without.calls.some((call) => call.startsWith("cmi.objectives")));
});
