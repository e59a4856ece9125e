import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, runOf } from "../src/engine/progress";
import { Session } from "../src/session";
import { duration } from "../src/tracking/duration";
import type { Happening } from "../src/tracking/happening";
import type { Draft } from "../src/tracking/xapi/statement";
import { statementsOf } from "../src/tracking/xapi/statements";
import { tiny } from "./course";
import { FakeWorld } from "./fake-lms";
import { playAll, playScenario } from "./learner";

function recorded(act: (session: Session) => void, standard: "scorm12" | "web" = "scorm12"): Draft[] {
  const statements: Draft[] = [];
  let count = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String(count++).padStart(12, "0")}`;
  const tracker = {
    hear: (happening: Happening) => {
      statements.push(...statementsOf(happening, { course: tiny, standard, newId }));
    },
    save: () => {},
    leave: () => {},
  };
  const session = new Session(tiny, fresh(tiny, 7), [tracker], new FakeWorld().now);
  session.open(false);
  act(session);
  session.leave("gone");
  return statements;
}

const verbs = (statements: readonly Draft[]): string[] => statements.map(({ verb }) => verb.display["en-US"] ?? "");
const about = (statements: readonly Draft[], ending: string): Draft[] =>
  statements.filter(({ object }) => object.id === `${tiny.iri}${ending}`);

test("a sitting begins with initialized and ends with suspended and terminated", () => {
  const said = verbs(recorded(() => {}));
  assert.deepEqual(said, ["initialized", "suspended", "terminated"]);
});

test("a decision names its step, its options, the one chosen and what it was worth", () => {
  const scenario = tiny.scenarios[0] ?? assert.fail();
  const step = scenario.steps.find(({ id }) => id === scenario.start) ?? assert.fail();
  const option = step.options[0] ?? assert.fail();
  const statements = recorded((session) => playScenario(session, scenario, 0, 1));
  const [decision] = about(statements, `/scenarios/${scenario.id}/steps/${step.id}`);
  assert.equal(decision?.verb.id, "http://adlnet.gov/expapi/verbs/answered");
  assert.equal(decision?.object.definition.type, "http://adlnet.gov/expapi/activities/cmi.interaction");
  assert.equal(decision?.object.definition.interactionType, "choice");
  assert.deepEqual(
    decision?.object.definition.choices?.map(({ id }) => id),
    step.options.map(({ id }) => id),
  );
  assert.deepEqual(decision?.object.definition.correctResponsesPattern, [option.id]);
  assert.deepEqual(decision?.result, {
    response: option.id,
    score: { scaled: 1, raw: 3, min: 0, max: 3 },
    success: true,
    duration: "PT0S",
  });
  assert.deepEqual(decision?.context.contextActivities.parent, [{ id: `${tiny.iri}/scenarios/${scenario.id}` }]);
  const extensions = decision?.context.extensions ?? {};
  assert.equal(extensions["https://ridealong.org/xapi/ext/option-quality"], 3);
  assert.equal(extensions["https://ridealong.org/xapi/ext/step"], 1);
  assert.equal(extensions["https://ridealong.org/xapi/ext/content-version"], tiny.version);
});

test("a decision tells its mode, and how sure the learner was where that was said", () => {
  const scenario = tiny.scenarios[0] ?? assert.fail();
  const statements = recorded((session) => {
    session.beginScenario(scenario, "challenge");
    session.decide(runOf(session.progress, scenario), "ask", 3);
    session.decide(runOf(session.progress, scenario), "write-it");
  });
  const said = ["first-words", "agree-date"].map((step) => {
    const [decision] = about(statements, `/scenarios/${scenario.id}/steps/${step}`);
    const { extensions = {} } = decision?.context ?? {};
    return ["mode", "confidence"].map((name) => extensions[`https://ridealong.org/xapi/ext/${name}`]);
  });
  assert.deepEqual(said, [
    ["challenge", 3],
    ["challenge", undefined],
  ]);
});

test("a scenario's path is one performance in the order of the choices", () => {
  const scenario = tiny.scenarios[0] ?? assert.fail();
  const statements = recorded((session) => playScenario(session, scenario, 0));
  const [path] = about(statements, `/scenarios/${scenario.id}/path`);
  assert.equal(path?.object.definition.interactionType, "performance");
  assert.match(path?.result?.response ?? "", /^[a-z0-9-]+\[\.\][a-z0-9-]+(\[,\][a-z0-9-]+\[\.\][a-z0-9-]+)*$/);
  const [attempted, completed] = about(statements, `/scenarios/${scenario.id}`);
  assert.deepEqual(verbs([attempted, completed].filter((one) => one !== undefined)), ["attempted", "completed"]);
});

test("every quiz item is answered in its own interaction type, with a response its definition knows", () => {
  const statements = recorded((session) => playAll(session, "best"));
  const types = tiny.quiz.items.flatMap((item) => {
    const [statement] = about(statements, `/quiz/${item.id}`);
    return statement ? [[item.type, statement.object.definition.interactionType]] : [];
  });
  const expected: Record<string, string> = {
    single: "choice",
    "better-draft": "choice",
    multiple: "choice",
    "mark-line": "choice",
    rating: "likert",
    order: "sequencing",
    match: "matching",
    numeric: "numeric",
  };
  assert.ok(types.length > 0);
  for (const [type = "", interaction] of types) assert.equal(interaction, expected[type]);
});

test("the module is completed and passed once, after all else that made it so", () => {
  const statements = recorded((session) => {
    playAll(session, "best");
    playAll(session, "worst");
  });
  const module = verbs(about(statements, ""));
  for (const verb of ["completed", "passed"]) assert.equal(module.filter((one) => one === verb).length, 1);
  assert.ok(!module.includes("failed"));
  assert.equal(module[module.length - 1], "terminated");
});

test("a failed module may be passed later, each said once", () => {
  const module = verbs(
    about(
      recorded((session) => {
        playAll(session, "worst");
        playAll(session, "worst");
        playAll(session, "best");
      }),
      "",
    ),
  );
  assert.deepEqual(
    module.filter((verb) => verb === "failed" || verb === "passed"),
    ["failed", "passed"],
  );
});

test("progress is said in whole percent and only goes up", () => {
  const percents = recorded((session) => playAll(session, "best"))
    .filter(({ verb }) => verb.id.endsWith("/progressed"))
    .map(({ result }) => Number(Object.values(result?.extensions ?? {})[0]));
  assert.ok(percents.every(Number.isInteger));
  assert.deepEqual(
    percents,
    [...percents].sort((one, other) => one - other),
  );
  assert.equal(percents[percents.length - 1], 100);
});

test("SCORM's profile is named only where the course runs under SCORM", () => {
  const profiles = (statements: readonly Draft[]): string[] =>
    statements[0]?.context.contextActivities.category.map(({ id }) => id) ?? [];
  assert.deepEqual(profiles(recorded(() => {})), [
    "https://w3id.org/xapi/scorm",
    "https://ridealong.org/xapi/profile/branching",
  ]);
  assert.deepEqual(profiles(recorded(() => {}, "web")), ["https://ridealong.org/xapi/profile/branching"]);
});

test("a draft has an id and a time of its own and leaves the actor to the launch", () => {
  for (const draft of recorded((session) => playAll(session, "best"))) {
    assert.match(draft.id, /^[0-9a-f-]{36}$/);
    assert.match(draft.timestamp, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.ok(!("actor" in draft) && !("version" in draft));
    const { scaled, raw, min, max } = draft.result?.score ?? { scaled: 1, raw: 1, min: 0, max: 1 };
    assert.ok(scaled >= -1 && scaled <= 1 && raw >= min && raw <= max);
  }
});

test("durations have at most two decimals", () => {
  assert.equal(duration(3723.456), "PT1H2M3.46S");
  assert.equal(duration(59.999), "PT1M0S");
  assert.equal(duration(0), "PT0S");
});

test("of a plan only its date is told", () => {
  const [plan, ...others] = about(
    recorded((session) => session.commit("2026-12-02")),
    "/plan",
  );
  assert.equal(others.length, 0);
  assert.equal(plan?.context.extensions["https://ridealong.org/xapi/ext/due"], "2026-12-02");
  assert.equal(plan?.result, undefined);
});
