import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh } from "../src/engine/progress";
import { Session } from "../src/session";
import { Scorm } from "../src/tracking/scorm/scorm";
import { scorm12 } from "../src/tracking/scorm12/dialect";
import { scorm2004 } from "../src/tracking/scorm2004/dialect";
import { tiny } from "./course";
import { FakeLms, FakeWorld, settled } from "./fake-lms";
import { playAll } from "./learner";

const editions = { "1.2": scorm12, "2004": scorm2004 } as const;

async function opened(edition: keyof typeof editions, values: Record<string, string> = {}) {
  const lms = new FakeLms(values, edition);
  const world = new FakeWorld();
  const tracker = new Scorm(lms.api, editions[edition], tiny, "completed", { id: "guest" }, () => {}, world);
  await tracker.start();
  const session = new Session(tiny, fresh(tiny, 7), [tracker], world.now);
  session.open(false);
  return { lms, tracker, session, world };
}

for (const edition of ["1.2", "2004"] as const) {
  test(`the self-test leaves all that a SCORM ${edition} LMS holds as it was, and sends nothing`, async () => {
    const { lms, tracker, session } = await opened(edition);
    playAll(session, "best");
    await settled();
    const [values, server, commits] = [{ ...lms.values }, { ...lms.server }, count(lms)];
    const facts = tracker.facts();
    assert.deepEqual(lms.values, values);
    assert.deepEqual(lms.server, server);
    assert.equal(count(lms), commits);
    assert.deepEqual(lms.refused, []);
    assert.deepEqual(
      facts.map(({ name }) => name),
      ["lms", "entry", "room", "waiting"],
    );
    assert.equal(facts.find(({ name }) => name === "room")?.value, "4096 ✓");
    assert.ok(facts.every(({ care }) => !care));
  });

  test(`in a review the self-test of SCORM ${edition} tries nothing`, async () => {
    const mode = edition === "1.2" ? "cmi.core.lesson_mode" : "cmi.mode";
    const { lms, tracker } = await opened(edition, { [mode]: "review" });
    const calls = lms.calls.length;
    const facts = tracker.facts();
    assert.equal(lms.calls.length, calls);
    assert.match(facts.find(({ name }) => name === "entry")?.value ?? "", /^review/);
    assert.ok(!facts.some(({ name }) => name === "room"));
  });
}

test("answers that an LMS does not have are counted", async () => {
  const { lms, tracker, session } = await opened("1.2");
  lms.refuse = true;
  playAll(session, "best");
  await settled();
  const facts = Object.fromEntries(tracker.facts().map((fact) => [fact.name, fact]));
  assert.ok(Number(facts.waiting?.value) > 0);
  assert.equal(facts.waiting?.care, true);
});

function count(lms: FakeLms): number {
  return lms.calls.filter((call) => call === "Commit").length;
}
