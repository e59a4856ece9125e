import assert from "node:assert/strict";
import { test } from "node:test";
import { type Api, StrictApi, type Values } from "./lms/strict-api";
import type { Edition } from "./strict";

/** Says yes to everything, so that every no is the strict one's. */
const yes: Api = Object.fromEntries(
  ["Initialize", "Terminate", "SetValue", "GetValue", "Commit", "GetLastError"].flatMap((name) =>
    [name, `LMS${name}`, "LMSFinish"].map((call) => [call, () => "true"]),
  ),
);

function opened(
  edition: Edition,
  held: Values = {},
): { strict: StrictApi; set: (element: string, value: string) => unknown } {
  const strict = new StrictApi(edition, yes, held, () => true);
  const prefix = edition === "1.2" ? "LMS" : "";
  strict.api[`${prefix}Initialize`]?.("");
  return { strict, set: (element, value) => strict.api[`${prefix}SetValue`]?.(element, value) };
}

const long = (length: number): string => "x".repeat(length);
const at = "cmi.interactions.0";
const asked = (type: string): Values => ({ [`${at}.id`]: "one", [`${at}.type`]: type });

interface Row {
  readonly element: string;
  readonly no: readonly string[];
  readonly yes: readonly string[];
  readonly held?: Values;
}

/** The table of what ADL's data model refuses, with what is to be written instead. */
const rows: Readonly<Record<Edition, readonly Row[]>> = {
  "1.2": [
    { element: "cmi.suspend_data", no: [long(4097), "Grüße"], yes: [long(4096)] },
    { element: "cmi.core.lesson_location", no: [long(256)], yes: [long(255)] },
    { element: "cmi.student_preference.language", no: [long(256), "Français"], yes: ["de", "de-AT"] },
    { element: `${at}.id`, no: ["price objection", "preis-ä", long(256)], yes: ["M1.price_objection"] },
    { element: `${at}.student_response`, no: ["alpha,beta", "a,a"], yes: ["a", "a,b"], held: asked("choice") },
    { element: `${at}.student_response`, no: ["a-1"], yes: ["a.1,b.2"], held: asked("matching") },
    { element: `${at}.result`, no: ["incorrect"], yes: ["wrong", "correct", "neutral", "82"], held: asked("choice") },
    { element: `${at}.type`, no: ["other", "long-fill-in"], yes: ["performance"], held: { [`${at}.id`]: "one" } },
    { element: `${at}.description`, no: ["What now?"], yes: [], held: { [`${at}.id`]: "one" } },
    { element: "cmi.core.exit", no: ["normal", "timeout"], yes: ["suspend", ""] },
    { element: "cmi.core.session_time", no: ["1:02:03", "00:61:00", "00:01:00.123"], yes: ["0000:01:05.25"] },
    { element: "cmi.core.score.raw", no: ["101", "-1", ""], yes: ["0", "82", "100"] },
    { element: "cmi.core.lesson_status", no: ["unknown", "not attempted"], yes: ["incomplete", "passed"] },
  ],
  "2004": [
    {
      element: `${at}.timestamp`,
      no: ["2026-01-05T10:00:05.123Z", "2026-01-05T10:00:05Z", "2026-01-05T10:00:05+01:00"],
      yes: ["2026-01-05T10:00:05.12Z", "2026-01-05T10:00:05"],
      held: { [`${at}.id`]: "one" },
    },
    { element: "cmi.learner_preference.language", no: ["Deutsch bitte", "de_AT"], yes: ["de", "de-AT", ""] },
    { element: "cmi.objectives.0.id", no: ["two words"], yes: ["tiny.agree"] },
    { element: "cmi.objectives.1.id", no: ["one"], yes: ["two"], held: { "cmi.objectives.0.id": "one" } },
    { element: "cmi.objectives.0.id", no: ["other"], yes: ["one"], held: { "cmi.objectives.0.id": "one" } },
    { element: `${at}.learner_response`, no: ["a b", "a[,]a", "a-b"], yes: ["a[,]b"], held: asked("choice") },
    { element: `${at}.learner_response`, no: ["a.1,b.2"], yes: ["a[.]1[,]b[.]2"], held: asked("matching") },
    { element: `${at}.correct_responses.0.pattern`, no: ["5", "5[:]1"], yes: ["1[:]5"], held: asked("numeric") },
    {
      element: `${at}.correct_responses.1.pattern`,
      no: ["b[,]a"],
      yes: ["a[,]c"],
      held: { ...asked("choice"), [`${at}.correct_responses.0.pattern`]: "a[,]b" },
    },
    { element: "cmi.session_time", no: ["P", "PT", "PT1.123S"], yes: ["PT1H5M2.25S"] },
    { element: "cmi.location", no: [long(1001)], yes: [long(1000)] },
    { element: "cmi.suspend_data", no: [long(64001)], yes: [long(64000)] },
    { element: "cmi.exit", no: ["timeout"], yes: ["time-out", "suspend"] },
    { element: "cmi.score.scaled", no: ["1.1", ".85", "1e-1"], yes: ["0.85", "1", "-1"] },
    { element: `${at}.result`, no: ["wrong"], yes: ["incorrect"], held: { [`${at}.id`]: "one" } },
    {
      element: `${at}.description`,
      no: ["{lang=de}", long(252), "two\nlines"],
      yes: ["What now?"],
      held: asked("choice"),
    },
    { element: "cmi.interactions.1.id", no: ["one"], yes: [] },
    { element: `${at}.learner_response`, no: ["a"], yes: [], held: { [`${at}.id`]: "one" } },
    { element: "adl.data.0.store", no: ["x"], yes: [] },
  ],
};

for (const [edition, table] of Object.entries(rows) as [Edition, readonly Row[]][]) {
  for (const { element, no, yes, held } of table) {
    test(`SCORM ${edition}: ${element} is neither ${no.map((value) => value.slice(0, 24)).join(" nor ")}`, () => {
      for (const value of no) {
        const { strict, set } = opened(edition, held);
        assert.equal(set(element, value), "false", value.slice(0, 40));
        assert.equal(strict.violations.length, 1);
      }
      for (const value of yes) {
        const { strict, set } = opened(edition, held);
        assert.equal(set(element, value), "true", value.slice(0, 40));
        assert.deepEqual(strict.violations, []);
      }
    });
  }
}

test("a session is opened once and closed once, and nothing is said outside of it", () => {
  const strict = new StrictApi("2004", yes, {}, () => true);
  const { Initialize, Terminate, SetValue, GetValue, Commit } = strict.api;
  const breaches = (...calls: readonly (() => unknown)[]): number => {
    const before = strict.violations.length;
    for (const call of calls) call();
    return strict.violations.length - before;
  };
  assert.equal(
    breaches(
      () => SetValue?.("cmi.exit", "suspend"),
      () => Commit?.(""),
      () => GetValue?.("cmi.mode"),
    ),
    3,
  );
  assert.equal(
    breaches(() => Initialize?.()),
    1,
    "without its text",
  );
  assert.equal(
    breaches(() => Initialize?.("")),
    0,
  );
  assert.equal(
    breaches(() => Initialize?.("")),
    1,
    "twice",
  );
  assert.equal(
    breaches(
      () => SetValue?.("cmi.location", "home"),
      () => Commit?.(""),
      () => Terminate?.(""),
    ),
    0,
  );
  assert.equal(
    breaches(
      () => Terminate?.(""),
      () => Commit?.(""),
      () => GetValue?.("cmi.mode"),
    ),
    3,
  );
});

test("a value that the LMS behind refuses is a breach too", () => {
  const strict = new StrictApi("1.2", { ...yes, LMSSetValue: () => "false" }, {}, () => true);
  strict.api.LMSInitialize?.("");
  assert.equal(strict.api.LMSSetValue?.("cmi.core.exit", "suspend"), "false");
  assert.match(strict.violations[0] ?? "", /^cmi\.core\.exit=suspend: the LMS refused it/);
});

test("a refused good-bye may be said again, and is no breach", () => {
  let heard = false;
  const strict = new StrictApi("2004", yes, {}, () => heard);
  strict.api.Initialize?.("");
  assert.equal(strict.api.Commit?.(""), "false");
  assert.equal(strict.api.GetLastError?.(), "391");
  assert.equal(strict.api.Terminate?.(""), "false");
  heard = true;
  assert.equal(strict.api.Terminate?.(""), "true");
  assert.deepEqual(strict.violations, []);
});
