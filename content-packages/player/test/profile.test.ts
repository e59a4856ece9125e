import assert from "node:assert/strict";
import { test } from "node:test";
import * as xapiValidation from "@learninglocker/xapi-validation";
import { fresh } from "../src/engine/progress";
import type { Standard } from "../src/launch";
import { Session } from "../src/session";
import { inTemplate } from "../src/tracking/cmi5/context";
import { uuid } from "../src/tracking/guest";
import type { Happening } from "../src/tracking/happening";
import { OwnSender } from "../src/tracking/xapi/own-sender";
import type { Draft } from "../src/tracking/xapi/statement";
import { statementsOf } from "../src/tracking/xapi/statements";
import { tiny } from "./course";
import { FakeWorld } from "./fake-lms";
import { playAll, rightAnswer } from "./learner";

/** Its types speak of a default export only, and so does its CommonJS. */
const { default: validate } = (xapiValidation.default ?? xapiValidation) as unknown as {
  default: (statement: unknown) => readonly unknown[];
};

const registration = "2b6ad6a0-9ba5-4d9b-9a64-3ce3f4d1f2ab";
const actor = { objectType: "Agent", account: { homePage: "https://lms.example", name: "lena" } };
const cmi5 = "https://w3id.org/xapi/cmi5/";
const own = "https://ridealong.org/xapi/ext/";

type Sent = Draft & {
  readonly context: { readonly registration: string; readonly contextActivities: Record<string, { id: string }[]> };
};

/** Everything that can be said of the tiny course: it is opened, resumed, failed, passed and left. */
function drafts(standard: Standard): Draft[] {
  const said: Draft[] = [];
  const hear = (happening: Happening): void => {
    said.push(...statementsOf(happening, { course: tiny, standard, newId: uuid, mastery: 0.8 }));
  };
  const session = new Session(tiny, fresh(tiny, 7), [{ hear, save() {}, leave() {} }], new FakeWorld().now);
  session.open(true);
  for (const lesson of tiny.lessons) {
    session.readLesson(lesson);
    session.recall(lesson, lesson.recall.options[0] ?? assert.fail());
  }
  playAll(session, "worst");
  playAll(session, "best");
  for (const boosters of tiny.boosters) {
    for (const item of boosters.rounds.flatMap(({ items }) => items)) session.review(boosters, item, rightAnswer(item));
  }
  session.leave("gone");
  return said;
}

/** As they go out: to our record store, or in the template of an LMS. */
async function sent(standard: Standard): Promise<Sent[]> {
  const said = drafts(standard);
  if (standard === "cmi5") {
    const extensions = { [`${cmi5}context/extensions/sessionid`]: "s-1" };
    const template = { contextActivities: { grouping: [{ id: "https://lms.example/publisher-id" }] }, extensions };
    return said.map(
      (draft) => ({ ...draft, actor, context: inTemplate(template, draft.context, registration) }) as Sent,
    );
  }
  const posted: Sent[] = [];
  const fetch = async (address: string, { body }: RequestInit): Promise<Response> => {
    if (address.endsWith("/statements")) posted.push(...(JSON.parse(String(body)) as Sent[]));
    const pass = { token: "t", expires: "2099-01-01T00:00:00Z", endpoint: "https://host/xapi/", actor, registration };
    return new Response(JSON.stringify({ ...pass, activity: tiny.iri }));
  };
  const reporting = { endpoint: "https://host/", key: "k" };
  await new OwnSender(reporting, { id: "lena" }, tiny.id, standard, fetch, () => 0).send(said);
  return posted;
}

/** One row of the table of statements: which statement it is, and what it must and may carry. */
interface Row {
  readonly verb: string;
  /** Below the module's id. */
  readonly object: RegExp;
  readonly type: string;
  readonly result?: readonly string[];
  readonly may?: readonly string[];
  readonly parent?: RegExp;
  readonly extensions?: readonly string[];
  readonly interaction?: string;
  /** Defined by cmi5; all others are only allowed. */
  readonly defined?: true;
  readonly only?: readonly Standard[];
}

const scenario = /^\/scenarios\/[^/]+$/;
const score = ["score.scaled", "score.raw", "score.min", "score.max"];
const table: Readonly<Record<string, Row>> = {
  ready: { verb: "initialized", object: /^$/, type: "module", defined: true },
  reopened: { verb: "resumed", object: /^$/, type: "module", extensions: ["place"] },
  "lesson seen": { verb: "experienced", object: /^\/lessons\/[^/]+$/, type: "lesson", parent: /^$/ },
  "recall question": {
    verb: "answered",
    object: /\/recall$/,
    type: "cmi.interaction",
    interaction: "choice",
    result: ["response", "success", "duration"],
    parent: /^\/lessons\/[^/]+$/,
  },
  "scenario begins": { verb: "attempted", object: scenario, type: "simulation", parent: /^$/, extensions: ["attempt"] },
  decision: {
    verb: "answered",
    object: /\/steps\/[^/]+$/,
    type: "cmi.interaction",
    interaction: "choice",
    result: ["response", "duration", ...score],
    may: ["success"],
    parent: scenario,
    extensions: ["attempt", "step", "option-quality", "next", "mode"],
  },
  "other question": {
    verb: "answered",
    object: /^\/quiz\/[^/]+$/,
    type: "cmi.interaction",
    result: ["response", "success", "duration", ...score],
    parent: /^\/quiz$/,
    extensions: ["attempt"],
  },
  "question that came back": {
    verb: "answered",
    object: /^\/boosters\/[^/]+$/,
    type: "cmi.interaction",
    result: ["response", "success", "duration", ...score],
    parent: /^\/boosters$/,
  },
  "ending reached": {
    verb: "answered",
    object: /\/path$/,
    type: "cmi.interaction",
    interaction: "performance",
    result: ["response", "success", "duration", ...score],
    parent: scenario,
    extensions: ["attempt", "ending"],
  },
  "scenario done": {
    verb: "completed",
    object: scenario,
    type: "simulation",
    result: ["completion", "duration", ...score],
    parent: /^$/,
    extensions: ["attempt", "ending"],
  },
  competency: {
    verb: "mastered",
    object: /^\/skills\/[^/]+$/,
    type: "objective",
    result: ["success", ...score],
    parent: scenario,
    extensions: ["attempt"],
  },
  "quiz done": {
    verb: "completed",
    object: /^\/quiz$/,
    type: "assessment",
    result: ["completion", "success", ...score],
    parent: /^$/,
    extensions: ["attempt"],
  },
  percent: {
    verb: "progressed",
    object: /^$/,
    type: "module",
    result: [`extensions.${cmi5}result/extensions/progress`],
  },
  passed: { verb: "passed", object: /^$/, type: "module", result: ["success", "duration", ...score], defined: true },
  failed: { verb: "failed", object: /^$/, type: "module", result: ["success", "duration", ...score], defined: true },
  "all seen": { verb: "completed", object: /^$/, type: "module", result: ["completion", "duration"], defined: true },
  "put aside": {
    verb: "suspended",
    object: /^$/,
    type: "module",
    result: ["duration"],
    extensions: ["place"],
    only: ["scorm12", "scorm2004", "web"],
  },
  gone: { verb: "terminated", object: /^$/, type: "module", result: ["duration"], defined: true },
};

const below = (id: string): string => id.slice(tiny.iri.length);

function rowOf({ verb, object }: Draft): [string, Row] {
  const found = Object.entries(table).filter(
    ([, row]) => verb.id === `http://adlnet.gov/expapi/verbs/${row.verb}` && row.object.test(below(object.id)),
  );
  assert.equal(found.length, 1, `${verb.id} of ${object.id}`);
  return found[0] as [string, Row];
}

function resultNames({ result = {} }: Draft): string[] {
  return Object.entries(result).flatMap(([name, value]) =>
    typeof value === "object" ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  );
}

for (const standard of ["scorm12", "scorm2004", "cmi5", "xapi", "web"] as const) {
  test(`in ${standard} every statement is one of the table's, with what its row asks for and nothing else`, async () => {
    const seen = new Set<string>();
    for (const statement of await sent(standard)) {
      const [moment, row] = rowOf(statement);
      seen.add(moment);
      const { object, context } = statement;
      assert.equal(object.definition.type, `http://adlnet.gov/expapi/activities/${row.type}`, moment);
      if (row.interaction) assert.equal(object.definition.interactionType, row.interaction, moment);
      const given = resultNames(statement).filter((name) => !row.may?.includes(name));
      assert.deepEqual(given.sort(), [...(row.result ?? [])].sort(), moment);
      const [parent] = context.contextActivities.parent ?? [];
      assert.equal(parent !== undefined, row.parent !== undefined, moment);
      if (parent) assert.match(below(parent.id), row.parent ?? /$^/, moment);
      for (const name of [...(row.extensions ?? []), "content-version"]) {
        assert.ok(`${own}${name}` in context.extensions, `${moment}: ${name}`);
      }
      const categories = context.contextActivities.category.map(({ id }) => id);
      assert.ok(categories.includes("https://ridealong.org/xapi/profile/branching"));
      assert.equal(categories.includes("https://w3id.org/xapi/scorm"), standard.startsWith("scorm"));
      const defined = standard === "cmi5" && row.defined === true;
      assert.equal(categories.includes(`${cmi5}context/categories/cmi5`), defined, moment);
      const decides = given.includes("success") || given.includes("completion");
      assert.equal(categories.includes(`${cmi5}context/categories/moveon`), defined && decides, moment);
      const judged = defined || standard !== "cmi5" ? row.defined && given.includes("success") : false;
      assert.equal(`${cmi5}context/extensions/masteryscore` in context.extensions, judged === true, moment);
    }
    const expected = Object.entries(table).filter(([, { only }]) => !only || only.includes(standard));
    assert.deepEqual([...seen].sort(), expected.map(([moment]) => moment).sort());
  });

  test(`in ${standard} every statement is valid xAPI and stays far below 64 KiB`, async () => {
    const statements = await sent(standard);
    assert.equal(statements.length, drafts(standard).length);
    for (const statement of statements) {
      assert.deepEqual(validate(statement), []);
      assert.ok(JSON.stringify(statement).length < 16 * 1024);
      assert.equal(statement.context.registration, registration);
    }
  });
}

test("the validator of these tests finds what is wrong", async () => {
  const [good] = await sent("web");
  assert.notDeepEqual(validate({ ...good, result: { duration: "5 seconds" } }), []);
  assert.notDeepEqual(validate({ ...good, result: { score: { scaled: 2 } } }), []);
});

test("a pattern of the right answer is given only where one option is the best", async () => {
  for (const { object } of (await sent("web")).filter((one) => rowOf(one)[0] === "decision")) {
    const [, , scenarioId, , stepId] = below(object.id).split("/");
    const step = tiny.scenarios.find(({ id }) => id === scenarioId)?.steps.find(({ id }) => id === stepId);
    const best = step?.options.filter(({ quality }) => quality === 3) ?? [];
    assert.deepEqual(object.definition.correctResponsesPattern, best.length === 1 ? [best[0]?.id] : undefined);
  }
});

test("beside SCORM the statements of an attempt stay together by an attempt activity, as SCORM's profile of xAPI wants it", async () => {
  for (const { context } of await sent("scorm2004")) {
    const ids = (context.contextActivities.grouping ?? []).map(({ id }) => id);
    assert.ok(ids.includes(`${tiny.iri}?attemptId=${registration}`));
  }
  for (const { context } of await sent("web")) {
    assert.ok(!(context.contextActivities.grouping ?? []).some(({ id }) => id.includes("attemptId")));
  }
});
