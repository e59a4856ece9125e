import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf } from "../src/engine/certificate";
import { fresh } from "../src/engine/progress";
import { decode, encode } from "../src/engine/saved";
import type { Launch } from "../src/launch";
import { Session } from "../src/session";
import type { Happening } from "../src/tracking/happening";
import { keeperOf } from "../src/tracking/keeper";
import type { Started } from "../src/tracking/tracker";
import { statementsOf } from "../src/tracking/xapi/statements";
import { tiny } from "./course";
import { FakeWorld } from "./fake-lms";
import { playAll } from "./learner";

function sitting() {
  const world = new FakeWorld();
  const heard: Happening[] = [];
  const tracker = { hear: (happening: Happening) => heard.push(happening), save: () => {}, leave: () => {} };
  return { session: new Session(tiny, fresh(tiny, 7), [tracker], world.now), world, heard };
}

test("the first pass is kept with its moment and score, and a later run changes neither", () => {
  const { session, world } = sitting();
  playAll(session, "best");
  const { pass, outcome } = session.progress;
  assert.equal(pass?.score, outcome?.score);
  assert.equal(pass?.at, Math.floor(world.time / 1000));
  world.time += 86_400_000;
  playAll(session, "best");
  assert.deepEqual(session.progress.pass, pass);
});

test("who has not passed has nothing to certify", () => {
  const { session } = sitting();
  playAll(session, "worst");
  assert.equal(session.progress.pass, undefined);
});

test("the statement that says passed has the id that the certificate's code begins", () => {
  const { session, heard } = sitting();
  playAll(session, "best");
  const judged = heard.find((one) => one.kind === "judged" && one.outcome.passed) ?? assert.fail();
  const [passed] = statementsOf(judged, { course: tiny, standard: "scorm12", newId: () => assert.fail() });
  const { pass = assert.fail() } = session.progress;
  assert.equal(passed?.id, pass.id);
  assert.match(codeOf(pass), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}$/);
  assert.ok(passed?.id.startsWith(codeOf(pass)));
});

test("a pass comes back as it was saved, and a place from before there were any has none", () => {
  const { session } = sitting();
  playAll(session, "best");
  const back = decode(encode(session.progress), tiny);
  assert.deepEqual(back.kind === "restored" && back.progress.pass, session.progress.pass);
  const { d: _, ...before } = JSON.parse(encode(session.progress));
  const old = decode(JSON.stringify(before), tiny);
  assert.equal(old.kind === "restored" && old.progress.pass, undefined);
});

test("the certificate names whoever holds the record, and nobody where nobody does", () => {
  const reporting = { endpoint: "https://training.example/", key: "k" };
  const keeper = (standard: Launch["standard"], mode: Started["mode"], more: Partial<Launch & Started> = {}) =>
    keeperOf(
      { standard, reporting: more.reporting ?? null } as Launch,
      { mode, ...(more.reporter && { reporter: more.reporter }) } as Started,
    );
  const reporter = () => assert.fail();
  assert.deepEqual(keeper("scorm12", "normal"), { kind: "lms" });
  assert.deepEqual(keeper("scorm2004", "review"), { kind: "lms" });
  assert.deepEqual(keeper("scorm12", "normal", { reporting }), { kind: "server", address: reporting.endpoint });
  assert.deepEqual(keeper("web", "normal", { reporting }), { kind: "server", address: reporting.endpoint });
  assert.deepEqual(keeper("cmi5", "normal", { reporter }), { kind: "records" });
  assert.deepEqual(keeper("xapi", "normal", { reporter, reporting }), { kind: "records" });
  for (const [standard, mode] of [
    ["scorm12", "none"],
    ["preview", "normal"],
    ["web", "normal"],
  ] as const)
    assert.deepEqual(keeper(standard, mode), { kind: "nobody" }, `${standard} ${mode}`);
});
