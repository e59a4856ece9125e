import type { Answer, Course, Scenario } from "./course";
import { type Path, pathOf, type Run, replay } from "./play";
import { draw, quizScore } from "./quiz";
import { better, type Outcome, outcomeOf, skillScore, type Worth, worthOf } from "./score";

/** Everything that a learner's return needs. Immutable: each change gives a new one. */
export interface Progress {
  /** Of the content it was made with. */
  readonly content: string;
  /** For every shuffle and draw. */
  readonly seed: number;
  /** Goes up with each change, so that of two copies the later one is known. */
  readonly count: number;
  /** Spent in the module, over all sessions. */
  readonly seconds: number;
  readonly place: string;
  /** Lessons opened, with the id of the recall option chosen, or null. */
  readonly lessons: Readonly<Record<string, string | null>>;
  readonly scenarios: Readonly<Record<string, ScenarioProgress>>;
  readonly quiz: QuizProgress | null;
  /** The best module outcome so far; it never gets worse. */
  readonly outcome: Outcome | null;
  /** What the record store was told about the module; each is said once. */
  readonly told: readonly Told[];
  /** When and how the module was first passed; a certificate says so. */
  readonly pass?: Pass;
  /** What a later version of the player keeps and this one does not know. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

export interface Pass {
  /** Of the statement that says so, where one is made: a UUID. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** 0 to 100. */
  readonly score: number;
}

export type Told = "passed" | "failed" | "completed";

export interface ScenarioProgress {
  /** From 1. Each rewind begins a new one. */
  readonly run: number;
  readonly path: Path;
  /** `brief` before the first scene, `after` while the last choice's consequence is on the screen. */
  readonly stage: "brief" | "scene" | "after";
  /** Of the best finished run. */
  readonly best: Worth | null;
  /** Of this run. */
  readonly mode: Mode;
  /** How sure the learner was of each choice on the path; where it is shorter, nothing was said. */
  readonly sure: readonly Sureness[];
  /** The finished run before this one, to compare with; absent where the saved copy had no room for it. */
  readonly past?: Path;
}

/** Whether the coach speaks after each choice, or only in the debrief. */
export type Mode = "guided" | "challenge";

/** 0 where nothing was said, then 1 a guess to 3 sure. */
export type Sureness = 0 | 1 | 2 | 3;

export interface QuizProgress {
  /** From 1. */
  readonly attempt: number;
  readonly drawn: readonly string[];
  readonly answers: Readonly<Record<string, Answered>>;
  /** Percent of the best finished attempt. */
  readonly best: number | null;
}

export interface Answered {
  readonly score: number;
  /** Absent where the saved copy had no room for it. */
  readonly answer?: Answer;
}

export function fresh(course: Course, seed: number): Progress {
  return {
    content: course.version,
    seed,
    count: 0,
    seconds: 0,
    place: "home",
    lessons: {},
    scenarios: {},
    quiz: null,
    outcome: null,
    told: [],
  };
}

export function movedTo(progress: Progress, place: string): Progress {
  return changed(progress, { place });
}

export function lessonSeen(progress: Progress, lesson: string): Progress {
  if (lesson in progress.lessons) return progress;
  return changed(progress, { lessons: { ...progress.lessons, [lesson]: null } });
}

export function recalled(progress: Progress, lesson: string, option: string | null): Progress {
  return changed(progress, { lessons: { ...progress.lessons, [lesson]: option } });
}

export function scenarioOf(progress: Progress, id: string): ScenarioProgress {
  return progress.scenarios[id] ?? { run: 1, path: [], stage: "brief", best: null, mode: "guided", sure: [] };
}

export function runOf(progress: Progress, scenario: Scenario): Run {
  return replay(scenario, scenarioOf(progress, scenario.id).path);
}

export function begun(progress: Progress, id: string, mode: Mode): Progress {
  return withScenario(progress, id, { stage: "scene", mode });
}

export function staged(progress: Progress, id: string, stage: ScenarioProgress["stage"]): Progress {
  return withScenario(progress, id, { stage });
}

/** After a choice: the run is what `choose` made of it. A run that reached its ending counts from now on. */
export function decided(progress: Progress, course: Course, run: Run, sure: Sureness = 0): Progress {
  const { id } = run.scenario;
  const before = scenarioOf(progress, id);
  const best = run.place.kind === "ending" ? better(before.best, worthOf(run.moves)) : before.best;
  const earlier = run.moves.slice(0, -1).map((_, index) => before.sure[index] ?? 0);
  const said = sure === 0 ? before.sure : [...earlier, sure];
  return judged(withScenario(progress, id, { path: pathOf(run.moves), stage: "after", best, sure: said }), course);
}

/** A new run with what is left of the path before this decision, counted from 0. */
export function rewound(progress: Progress, scenario: Scenario, decision: number): Progress {
  const { id } = scenario;
  const { run, path, sure, past } = scenarioOf(progress, id);
  const ended = runOf(progress, scenario).place.kind === "ending";
  return withScenario(progress, id, {
    run: run + 1,
    path: path.slice(0, decision),
    sure: sure.slice(0, decision),
    stage: "scene",
    ...(ended ? { past: path } : past && { past }),
  });
}

/** A new run from its start, with the choice between the modes before it. */
export function restarted(progress: Progress, scenario: Scenario): Progress {
  return staged(rewound(progress, scenario, 0), scenario.id, "brief");
}

export function quizBegun(progress: Progress, course: Course): Progress {
  const attempt = (progress.quiz?.attempt ?? 0) + 1;
  const drawn = draw(course.quiz, progress.seed, attempt);
  return changed(progress, { quiz: { attempt, drawn, answers: {}, best: progress.quiz?.best ?? null } });
}

/** The first answer to an item counts; the last item answered finishes the attempt. The place is the item's feedback. */
export function answered(progress: Progress, course: Course, item: string, answer: Answer, score: number): Progress {
  const { quiz } = progress;
  if (!quiz || item in quiz.answers) return progress;
  const answers = { ...quiz.answers, [item]: { score, answer } };
  const percent = attemptScore({ ...quiz, answers });
  const best = percent === null ? quiz.best : Math.max(quiz.best ?? 0, percent);
  return judged(changed(progress, { place: `quiz/${item}`, quiz: { ...quiz, answers, best } }), course);
}

/** Percent, or null until every drawn item is answered. */
export function attemptScore({ drawn, answers }: QuizProgress): number | null {
  if (drawn.length === 0) return null;
  const scores = drawn.map((id) => answers[id]?.score);
  return scores.some((score) => score === undefined) ? null : quizScore(scores as number[]);
}

export function skillOf(progress: Progress, course: Course): number | null {
  const worths = course.scenarios.map(({ id }) => scenarioOf(progress, id).best);
  return skillScore(worths, progress.quiz?.best ?? null);
}

/** The scenarios whose best run still crosses a red line. */
export function openRedLines(progress: Progress, course: Course): readonly Scenario[] {
  return course.scenarios.filter(({ id }) => (scenarioOf(progress, id).best?.crossed.length ?? 0) > 0);
}

export function isComplete(progress: Progress, course: Course): boolean {
  return course.lessons.every(({ id }) => id in progress.lessons) && progress.outcome !== null;
}

export function tell(progress: Progress, told: Told): Progress {
  return progress.told.includes(told) ? progress : changed(progress, { told: [...progress.told, told] });
}

/** The first pass is the one that counts. */
export function firstPassed(progress: Progress, pass: Pass): Progress {
  return progress.pass ? progress : changed(progress, { pass });
}

/** Percent of the parts that are done. */
export function percentDone(progress: Progress, course: Course): number {
  const done = [
    ...course.lessons.map(({ id }) => id in progress.lessons),
    ...course.scenarios.map(({ id }) => scenarioOf(progress, id).best !== null),
    progress.quiz?.best != null,
  ];
  return Math.floor((done.filter(Boolean).length / done.length) * 100);
}

function judged(progress: Progress, course: Course): Progress {
  const quiz = progress.quiz?.best;
  const skill = skillOf(progress, course);
  if (quiz == null || skill === null) return progress;
  const now = outcomeOf(quiz, skill, openRedLines(progress, course).length > 0, course.pass);
  const before = progress.outcome;
  return before && before.score >= now.score ? progress : changed(progress, { outcome: now });
}

function withScenario(progress: Progress, id: string, change: Partial<ScenarioProgress>): Progress {
  const scenario = { ...scenarioOf(progress, id), ...change };
  return changed(progress, { scenarios: { ...progress.scenarios, [id]: scenario } });
}

function changed(progress: Progress, change: Partial<Progress>): Progress {
  return { ...progress, ...change, count: progress.count + 1 };
}
