import assert from "node:assert/strict";
import { test } from "node:test";
import * as scormAgain from "scorm-again/scorm2004";
import { fresh, type Progress } from "../src/engine/progress";
import { decode } from "../src/engine/saved";
import type { Launch } from "../src/launch";
import { Session } from "../src/session";
import { Scorm } from "../src/tracking/scorm/scorm";
import { identifier } from "../src/tracking/scorm/words";
import { scorm12 } from "../src/tracking/scorm12/dialect";
import { scorm2004 } from "../src/tracking/scorm2004/dialect";
import { oneLine, timestamp } from "../src/tracking/scorm2004/words";
import type { Backlog } from "../src/tracking/tracker";
import { tiny } from "./course";
import { FakeLms, FakeWorld, settled } from "./fake-lms";
import { playAll, playScenario } from "./learner";

/** Its types speak of a default export, its module has a named one. */
const { Scorm2004API } = scormAgain as unknown as { readonly Scorm2004API: typeof scormAgain.default };

interface Options {
  readonly onFail?: Launch["onFail"];
  readonly progress?: Progress;
}

async function sitting(api: object, { onFail = "completed", progress = fresh(tiny, 7) }: Options = {}) {
  const world = new FakeWorld();
  const notices: (Backlog | undefined)[] = [];
  const tracker = new Scorm(api, scorm2004, tiny, onFail, { id: "guest" }, (backlog) => notices.push(backlog), world);
  const started = await tracker.start();
  const session = new Session(tiny, progress, [tracker], world.now);
  session.open(false);
  return { started, session, world, notices };
}

const lms2004 = (values: Record<string, string> = {}): FakeLms => new FakeLms(values, "2004");

test("M5.4: a first launch is incomplete and suspended before anything else is said, and committed", async () => {
  const lms = lms2004({ "cmi.learner_id": "lena", "cmi.learner_name": "Learner, Lena", "cmi.mode": "normal" });
  const { started } = await sitting(lms.api);
  assert.deepEqual(lms.calls.slice(0, 3), ["Initialize", "cmi.completion_status=incomplete", "cmi.exit=suspend"]);
  assert.equal(lms.server["cmi.exit"], "suspend");
  assert.deepEqual(started, {
    mode: "normal",
    learner: { id: "lena", name: "Learner, Lena" },
    progress: "",
    fresh: false,
  });
});

test("a learner's language is handed on", async () => {
  const { started } = await sitting(lms2004({ "cmi.learner_preference.language": "de" }).api);
  assert.deepEqual(started.languages, ["de"]);
});

test("M4, M9.9: a whole module keeps to SCORM 2004's words, sizes and order", async () => {
  const lms = lms2004();
  const { session } = await sitting(lms.api);
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

test("scorm-again, a run-time of its own, takes everything too, and has the result", async () => {
  const problems: string[] = [];
  const lms = new Scorm2004API({ autocommit: false, logLevel: 5 });
  const strictly = (call: "SetValue" | "Commit" | "Terminate") => ({
    [call]: (...texts: [string, string]) => {
      const answer = lms[call](...texts);
      if (String(answer) !== "true") problems.push(`${call} ${texts.join("=")}: ${lms.GetLastError()}`);
      return answer;
    },
  });
  const api = {
    Initialize: () => lms.Initialize(),
    GetValue: (name: string) => lms.GetValue(name),
    GetLastError: () => lms.GetLastError(),
    ...strictly("SetValue"),
    ...strictly("Commit"),
    ...strictly("Terminate"),
  };
  const { session } = await sitting(api);
  playAll(session, "worst");
  playAll(session, "best");
  const held = Object.fromEntries(
    ["score.scaled", "score.raw", "completion_status", "success_status", "progress_measure", "objectives._count"].map(
      (name) => [name, String(lms.GetValue(`cmi.${name}`))],
    ),
  );
  assert.deepEqual(held, {
    "score.scaled": "1",
    "score.raw": "100",
    completion_status: "completed",
    success_status: "passed",
    progress_measure: "1",
    "objectives._count": String(tiny.skills.length),
  });
  session.leave("asked");
  assert.deepEqual(problems, []);
});

test("a decision is a choice with a readable id, the question and the option's own id; a path is one performance", async () => {
  const lms = lms2004();
  const { session } = await sitting(lms.api);
  const scenario = tiny.scenarios[0] ?? assert.fail();
  const step = scenario.steps.find(({ id }) => id === scenario.start) ?? assert.fail();
  playScenario(session, scenario, 0);
  const of = (field: string, index = 0): string | undefined => lms.values[`cmi.interactions.${index}.${field}`];
  assert.equal(of("id"), identifier(tiny.id, scenario.id, step.id));
  assert.equal(of("type"), "choice");
  assert.equal(of("description"), oneLine(step.ask));
  assert.equal(of("learner_response"), identifier(step.options[0]?.id ?? ""));
  assert.equal(of("result"), "correct");
  const path = Object.keys(lms.values).find((name) => lms.values[name] === "performance") ?? assert.fail();
  const response = lms.values[path.replace("type", "learner_response")] ?? "";
  assert.equal(response.split("[,]").length, session.progress.scenarios[scenario.id]?.path.length);
});

test("completion, success, score and progress are said apart, and agree", async () => {
  const lms = lms2004();
  const { session } = await sitting(lms.api);
  for (const scenario of tiny.scenarios) playScenario(session, scenario, 0);
  assert.equal(lms.values["cmi.completion_status"], "incomplete");
  assert.deepEqual(lms.written("cmi.success_status"), []);
  assert.deepEqual(lms.written("cmi.score.raw"), []);
  const measure = Number(lms.values["cmi.progress_measure"]);
  assert.ok(measure > 0 && measure < 1);
  playAll(session, "best");
  assert.equal(lms.values["cmi.completion_status"], "completed");
  assert.equal(lms.values["cmi.success_status"], "passed");
  assert.equal(lms.values["cmi.score.scaled"], "1");
  assert.deepEqual(
    ["raw", "min", "max"].map((part) => lms.values[`cmi.score.${part}`]),
    ["100", "0", "100"],
  );
  assert.equal(lms.values["cmi.progress_measure"], "1");
});

test("M5.8, M9.5: a module that is not passed is completed or incomplete, as its package was told", async () => {
  const completed = lms2004();
  playAll((await sitting(completed.api, { onFail: "completed" })).session, "worst");
  assert.equal(completed.values["cmi.completion_status"], "completed");
  assert.equal(completed.values["cmi.success_status"], "failed");

  const incomplete = lms2004();
  const { session } = await sitting(incomplete.api, { onFail: "incomplete" });
  playAll(session, "worst");
  assert.equal(incomplete.values["cmi.completion_status"], "incomplete");
  assert.equal(incomplete.values["cmi.success_status"], "failed");
  assert.ok(Number(incomplete.values["cmi.progress_measure"]) < 1);
  playAll(session, "best");
  assert.equal(incomplete.values["cmi.completion_status"], "completed");
  assert.equal(incomplete.values["cmi.success_status"], "passed");
});

test("what the LMS holds never gets worse, on this device or another", async () => {
  const first = lms2004();
  const one = await sitting(first.api);
  playAll(one.session, "best");
  playAll(one.session, "worst");
  one.session.leave("gone");
  const second = first.again();
  const other = await sitting(second.api, { onFail: "incomplete" });
  playAll(other.session, "worst");
  other.session.leave("gone");
  for (const element of ["cmi.completion_status", "cmi.success_status", "cmi.score.scaled", "cmi.progress_measure"]) {
    assert.equal(second.values[element], first.values[element], element);
  }
  assert.equal(second.values["cmi.success_status"], "passed");
  assert.deepEqual(second.written("cmi.score.scaled"), []);
  assert.deepEqual(second.refused, []);
});

test("the module's skills are objectives after the manifest's own, which stays as it is, and are found again", async () => {
  const lms = lms2004({ "cmi.objectives.0.id": "primary" });
  const { session } = await sitting(lms.api);
  playAll(session, "best");
  assert.equal(lms.values["cmi.objectives.0.id"], "primary");
  assert.deepEqual(
    Object.keys(lms.values).filter((name) => name.startsWith("cmi.objectives.0.")),
    ["cmi.objectives.0.id"],
  );
  const skill = tiny.skills[0] ?? assert.fail();
  const of = (from: FakeLms, field: string): string | undefined => from.values[`cmi.objectives.1.${field}`];
  assert.equal(of(lms, "id"), identifier(tiny.id, skill.id));
  assert.equal(of(lms, "description"), oneLine(skill.objective));
  assert.equal(of(lms, "score.scaled"), "1");
  assert.equal(of(lms, "success_status"), "passed");
  assert.equal(of(lms, "completion_status"), "completed");
  assert.equal(of(lms, "progress_measure"), "1");

  const again = lms.again();
  playAll((await sitting(again.api)).session, "worst");
  assert.ok(!again.calls.some((call) => /^cmi\.objectives\.\d+\.(id|score|success)/.test(call)));
  assert.equal(of(again, "success_status"), "passed");
});

for (const values of [
  { "cmi.mode": "review" },
  { "cmi.mode": "browse" },
  { "cmi.mode": "normal", "cmi.credit": "no-credit" },
]) {
  test(`M9.6: writes nothing with ${JSON.stringify(values)}`, async () => {
    const lms = lms2004({ ...values, "cmi.suspend_data": "kept" });
    const { session, started } = await sitting(lms.api);
    playAll(session, "best");
    session.hidden();
    session.leave("asked");
    assert.notEqual(started.mode, "normal");
    assert.equal(started.progress, "kept");
    assert.deepEqual(lms.calls, ["Initialize", "Finish"]);
  });
}

test("leaving on purpose asks the LMS to take its frame back; a page that goes away asks for nothing", async () => {
  const asked = lms2004();
  (await sitting(asked.api)).session.leave("asked");
  assert.deepEqual(asked.calls.slice(-3), ["adl.nav.request=suspendAll", "Commit", "Finish"]);
  const gone = lms2004();
  (await sitting(gone.api)).session.leave("gone");
  assert.deepEqual(gone.written("adl.nav.request"), []);
  assert.equal(gone.values["cmi.exit"], "suspend");
});

test("M5.2: a good-bye that failed is said again", async () => {
  const lms = lms2004();
  const { session, world } = await sitting(lms.api);
  lms.closes = false;
  session.leave("asked");
  await world.pass(3);
  lms.closes = true;
  await world.pass(10);
  assert.equal(lms.calls.filter((call) => call === "Finish").length, 3);
  assert.equal(world.pending, 0);
});

test("M5.1: a yes without a network is not believed; once the network is back all arrives, without detours", async () => {
  const lms = lms2004();
  const { session, world, notices } = await sitting(lms.api);
  await settled();
  world.reaches = "offline";
  lms.offline = true;
  playAll(session, "best");
  await settled();
  assert.ok(notices.some((backlog) => backlog?.why === "offline" && backlog.answers > 0));
  world.reaches = "reached";
  lms.offline = false;
  const before = lms.calls.length;
  await world.pass(3);
  assert.ok(!lms.calls.slice(before).includes("cmi.completion_status=incomplete"));
  assert.deepEqual(lms.server, lms.values);
  assert.equal(decode(lms.server["cmi.suspend_data"], tiny).kind, "restored");
  assert.equal(notices[notices.length - 1], undefined);
});

test("at most 60 interactions are added in a sitting, after those that are there", async () => {
  const lms = lms2004({ "cmi.interactions.0.id": "earlier" });
  const { session } = await sitting(lms.api);
  for (let round = 0; round < 12; round++) playAll(session, "worst");
  const ids = lms.calls.filter((call) => /^cmi\.interactions\.\d+\.id=/.test(call));
  assert.equal(ids.length, 60);
  assert.match(ids[0] ?? "", /^cmi\.interactions\.1\./);
});

test("times are written with two decimals, and questions on one line of 250 characters", () => {
  assert.equal(timestamp(new Date(Date.UTC(2026, 0, 5, 9, 7, 3, 129))), "2026-01-05T09:07:03.12Z");
  assert.equal(oneLine("{lang=de}Was\nnun? "), "lang=de}Was nun?");
  assert.equal(oneLine("x".repeat(400)).length, 250);
  assert.match(oneLine(`${"x".repeat(249)}😀`), /^x+$/);
});

for (const edition of ["1.2", "2004"] as const) {
  test(`a language that is chosen reaches a SCORM ${edition} LMS that keeps one, and no other`, async () => {
    const group = edition === "1.2" ? "cmi.student_preference" : "cmi.learner_preference";
    for (const children of ["audio,language", ""]) {
      const lms = new FakeLms({ [`${group}._children`]: children }, edition);
      const dialect = edition === "1.2" ? scorm12 : scorm2004;
      const tracker = new Scorm(lms.api, dialect, tiny, "completed", { id: "guest" }, () => {}, new FakeWorld());
      await tracker.start();
      tracker.prefer("de-AT");
      assert.deepEqual(lms.written(`${group}.language`), children ? ["de-AT"] : []);
      assert.deepEqual(lms.refused, []);
    }
  });
}
