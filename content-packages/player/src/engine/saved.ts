import type { Answer, Course } from "./course";
import { replay } from "./play";
import type { Answered, Progress, QuizProgress, ScenarioProgress, Told } from "./progress";

/** What SCORM 1.2 leaves is 4096; some stores count bytes and some add their own. */
export const room = 3500;

/** The outcome of reading a saved place. `cut` names what was cut back to fit the present content: scenarios' titles, or `quiz`. */
export type Restored =
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly why: string }
  | { readonly kind: "restored"; readonly progress: Progress; readonly cut: readonly string[] };

type Json = { readonly [key: string]: unknown };

const stages = ["brief", "scene", "after"] as const;
const tellings = ["passed", "failed", "completed"] as const;

/**
 * Compact ASCII. Where it would not fit, history goes first and the position never: answers already given, then the
 * paths of other scenarios.
 */
export function encode(progress: Progress): string {
  const answerless = progress.quiz && { ...progress.quiz, answers: withoutAnswers(progress.quiz) };
  const short: Progress = { ...progress, quiz: answerless };
  const candidates = [progress, short, { ...short, lessons: withoutRecall(short), scenarios: onlyCurrent(short) }];
  const texts = candidates.map(written);
  return texts.find((text) => text.length < room) ?? (texts[texts.length - 1] as string);
}

function written(progress: Progress): string {
  const { quiz, outcome } = progress;
  const value = {
    v: 1,
    c: progress.content,
    s: progress.seed,
    n: progress.count,
    t: Math.round(progress.seconds),
    p: progress.place,
    l: mapped(progress.lessons, (recall) => recall ?? 0),
    r: mapped(progress.scenarios, ({ run, path, stage, best }) => [
      run,
      stages.indexOf(stage),
      path.join(" "),
      ...(best ? [best.score, best.crossed.join(" ")] : []),
    ]),
    q: quiz && [
      quiz.attempt,
      quiz.best ?? -1,
      quiz.drawn.join(" "),
      mapped(quiz.answers, ({ score, answer }) => (answer === undefined ? [short(score)] : [short(score), answer])),
    ],
    o: outcome && [outcome.score, Number(outcome.passed)],
    x: progress.told.map((told) => tellings.indexOf(told)),
  };
  return JSON.stringify(value).replace(/[^ -~]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Reads a saved place of this course. What the course no longer holds is left out, and paths end at the last legal place. */
export function decode(text: string | undefined, course: Course): Restored {
  if (!text?.trim()) return { kind: "none" };
  try {
    const json = JSON.parse(text) as Json;
    if (json === null || typeof json !== "object" || json.v !== 1)
      return { kind: "unreadable", why: "another version" };
    return fitted(read(json), course);
  } catch (problem) {
    return { kind: "unreadable", why: String(problem) };
  }
}

function read(json: Json): Progress {
  return {
    content: string(json.c),
    seed: number(json.s),
    count: number(json.n),
    seconds: number(json.t),
    place: string(json.p),
    lessons: mapped(record(json.l), (recall) => (recall === 0 ? null : string(recall))),
    scenarios: mapped(record(json.r), readScenario),
    quiz: json.q === null ? null : readQuiz(list(json.q)),
    outcome: json.o === null ? null : { score: number(list(json.o)[0]), passed: list(json.o)[1] === 1 },
    told: list(json.x).map((index) => tellings[number(index)] as Told),
  };
}

function readScenario(value: unknown): ScenarioProgress {
  const [run, stage, path, score, crossed] = list(value);
  const best = score === undefined ? null : { score: number(score), crossed: words(crossed) };
  return { run: number(run), stage: stages[number(stage)] ?? "scene", path: words(path), best };
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

function fitted(progress: Progress, course: Course): Restored {
  const cut: string[] = [];
  const scenarios: Record<string, ScenarioProgress> = {};
  for (const scenario of course.scenarios) {
    const saved = progress.scenarios[scenario.id];
    if (!saved) continue;
    const { moves } = replay(scenario, saved.path);
    const legal = moves.length === saved.path.length;
    if (!legal) cut.push(scenario.title);
    scenarios[scenario.id] = legal ? saved : { ...saved, path: saved.path.slice(0, moves.length), stage: "scene" };
  }
  const known = new Set(course.quiz.items.map(({ id }) => id));
  const quizStands = progress.quiz?.drawn.every((id) => known.has(id)) ?? true;
  if (!quizStands) cut.push("quiz");
  const quiz = progress.quiz && (quizStands ? progress.quiz : { ...progress.quiz, drawn: [], answers: {} });
  const lessons = course.lessons.filter(({ id }) => id in progress.lessons);
  return {
    kind: "restored",
    cut,
    progress: {
      ...progress,
      content: course.version,
      lessons: Object.fromEntries(lessons.map(({ id }) => [id, progress.lessons[id] ?? null])),
      scenarios,
      quiz,
    },
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
      place.endsWith(`/${id}`) ? [id, scenario] : [id, { ...scenario, path: [], stage: "brief" as const }],
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
