import type { Answer, Course } from "./course";
import { fit } from "./fit";
import type { Answered, Pass, Progress, QuizProgress, ScenarioProgress, Sureness, Told } from "./progress";
import type { Worth } from "./score";

/** What SCORM 1.2 leaves is 4096; some stores count bytes and some add their own. */
export const room = 3500;

/**
 * The outcome of reading a saved place. `newer`: a later version of the player wrote it, so it must not be written over.
 * `cut` names what was cut back to fit the present content: scenarios' titles, `quiz`, or `place` where that is gone.
 */
export type Restored =
  | { readonly kind: "none" | "newer" }
  | { readonly kind: "unreadable"; readonly why: string }
  | { readonly kind: "restored"; readonly progress: Progress; readonly cut: readonly string[] };

/**
 * Goes up when a key changes its meaning, together with a step in `upgraded`. A new matter needs no new version: it gets a key of
 * its own, which players that do not know it carry along.
 */
const version = 2;

type Json = { readonly [key: string]: unknown };

const stages = ["brief", "scene", "after"] as const;
const tellings = ["passed", "failed", "completed"] as const;

/**
 * Compact ASCII. Where it would not fit, history goes first and the position never: runs to compare with, answers
 * already given, then the paths of other scenarios.
 */
export function encode(progress: Progress): string {
  const alone: Progress = {
    ...progress,
    scenarios: mapped(progress.scenarios, ({ past: _, ...scenario }) => scenario),
  };
  const short: Progress = { ...alone, quiz: alone.quiz && { ...alone.quiz, answers: withoutAnswers(alone.quiz) } };
  const { rest: _, ...known } = short;
  const candidates = [
    progress,
    alone,
    short,
    { ...known, lessons: withoutRecall(short), scenarios: onlyCurrent(short) },
  ];
  const texts = candidates.map(written);
  return texts.find((text) => text.length < room) ?? (texts[texts.length - 1] as string);
}

function written(progress: Progress): string {
  const { quiz, outcome, pass } = progress;
  const value = {
    ...progress.rest,
    v: version,
    c: progress.content,
    s: progress.seed,
    n: progress.count,
    t: Math.round(progress.seconds),
    p: progress.place,
    l: mapped(progress.lessons, (recall) => recall ?? 0),
    r: mapped(progress.scenarios, ({ run, path, stage, best, mode, sure, past }) => [
      run,
      stages.indexOf(stage),
      path.join(" "),
      best ? [best.score, best.crossed.join(" ")] : 0,
      `${mode === "challenge" ? "c" : ""}${sure.join("")}`,
      ...(past ? [past.join(" ")] : []),
    ]),
    q: quiz && [
      quiz.attempt,
      quiz.best ?? -1,
      quiz.drawn.join(" "),
      mapped(quiz.answers, ({ score, answer }) => (answer === undefined ? [short(score)] : [short(score), answer])),
    ],
    o: outcome && [outcome.score, Number(outcome.passed)],
    x: progress.told.map((told) => tellings.indexOf(told)),
    ...(pass && { d: [pass.at, pass.score, pass.id] }),
  };
  return JSON.stringify(value).replace(/[^ -~]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Reads a saved place of this course. What the course no longer holds is left out, and paths end at the last legal place. */
export function decode(text: string | undefined, course: Course): Restored {
  if (!text?.trim()) return { kind: "none" };
  try {
    const json = JSON.parse(text) as Json;
    const { v } = record(json);
    if (typeof v === "number" && v > version) return { kind: "newer" };
    return { kind: "restored", ...fit(read(upgraded(json)), course) };
  } catch (problem) {
    return { kind: "unreadable", why: String(problem) };
  }
}

/** How far a learner is, without the course: enough for a list of modules. */
export function glance(text: string | undefined): "open" | "begun" | "done" {
  if (!text?.trim()) return "open";
  try {
    const { o } = JSON.parse(text) as { readonly o?: readonly unknown[] | null };
    return o?.[1] === 1 ? "done" : "begun";
  } catch {
    return "begun";
  }
}

/** Each leads from its version to the next. */
const upgrades: Readonly<Record<number, (json: Json) => Json>> = { 1: bestAsList };

function upgraded(json: Json): Json {
  let now = json;
  for (let from = number(json.v); from < version; from++) {
    const upgrade = upgrades[from];
    if (!upgrade) throw new Error(`no way from version ${from}`);
    now = upgrade(now);
  }
  return now;
}

/** A scenario's best run stood open at the end of its entry, so that nothing could follow it. */
function bestAsList(json: Json): Json {
  const entry = (value: unknown): unknown => {
    const [run, stage, path, ...best] = list(value);
    return [run, stage, path, best.length > 0 ? best : 0];
  };
  return { ...json, r: mapped(record(json.r), entry) };
}

function read({ v, c, s, n, t, p, l, r, q, o, x, d, ...rest }: Json): Progress {
  return {
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
    content: string(c),
    seed: number(s),
    count: number(n),
    seconds: number(t),
    place: string(p),
    lessons: mapped(record(l), (recall) => (recall === 0 ? null : string(recall))),
    scenarios: mapped(record(r), readScenario),
    quiz: q === null ? null : readQuiz(list(q)),
    outcome: o === null ? null : { score: number(list(o)[0]), passed: list(o)[1] === 1 },
    told: list(x).map((index) => tellings[number(index)] as Told),
    ...(d !== undefined && { pass: readPass(list(d)) }),
  };
}

function readScenario(value: unknown): ScenarioProgress {
  const [run, stage, path, best, how = "", past] = list(value);
  return {
    run: number(run),
    stage: stages[number(stage)] ?? "scene",
    path: words(path),
    best: best === 0 ? null : worth(list(best)),
    mode: string(how).startsWith("c") ? "challenge" : "guided",
    sure: [...string(how).replace(/[^0-3]/g, "")].map((said) => Number(said) as Sureness),
    ...(past !== undefined && { past: words(past) }),
  };
}

function worth([score, crossed]: readonly unknown[]): Worth {
  return { score: number(score), crossed: words(crossed) };
}

function readPass([at, score, id]: readonly unknown[]): Pass {
  return { at: number(at), score: number(score), id: string(id) };
}

function readQuiz([attempt, best, drawn, answers]: readonly unknown[]): QuizProgress {
  return {
    attempt: number(attempt),
    best: best === -1 ? null : number(best),
    drawn: words(drawn),
    answers: mapped(record(answers), (value): Answered => {
      const [score, answer] = list(value);
      return answer === undefined ? { score: number(score) } : { score: number(score), answer: answer as Answer };
    }),
  };
}

function withoutAnswers({ answers }: QuizProgress): QuizProgress["answers"] {
  return mapped(answers, ({ score }) => ({ score }));
}

function withoutRecall({ lessons }: Progress): Progress["lessons"] {
  return mapped(lessons, () => null);
}

function onlyCurrent({ scenarios, place }: Progress): Progress["scenarios"] {
  return Object.fromEntries(
    Object.entries(scenarios).map(([id, scenario]) =>
      place.endsWith(`/${id}`) ? [id, scenario] : [id, { ...scenario, path: [], sure: [], stage: "brief" as const }],
    ),
  );
}

function mapped<From, To>(record: Readonly<Record<string, From>>, change: (from: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function short(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}

function words(value: unknown): string[] {
  return string(value).split(" ").filter(Boolean);
}

function string(value: unknown): string {
  if (typeof value !== "string") throw new Error(`no text: ${JSON.stringify(value)}`);
  return value;
}

function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`no number: ${JSON.stringify(value)}`);
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value)}`);
  return value;
}

function record(value: unknown): Json {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error("no record");
  return value as Json;
}
