import type { Course } from "../../engine/course";
import { isComplete, type Progress } from "../../engine/progress";
import type { Happening } from "../happening";

export type Verb = "completed" | "passed" | "failed";

/** What was said about a module: once per registration, but for a failure, which is said once a session. */
export interface Said {
  readonly completed: boolean;
  readonly passed: boolean;
  /** In this session. */
  readonly judged: boolean;
}

/**
 * What is due now. A session may hold one of passed and failed, so a failure is said only when the learner leaves: until then
 * a better attempt may still pass.
 */
export function due(
  { outcome, pass, ...progress }: Progress,
  course: Course,
  said: Said,
  leaving: boolean,
): readonly Verdict[] {
  const passed = outcome?.passed === true;
  const { seconds } = progress;
  const verdicts: Verdict[] = [];
  if (!said.completed && (passed || isComplete({ ...progress, outcome }, course))) {
    verdicts.push({ kind: "completed", seconds });
  }
  if (outcome && !said.passed && !said.judged && (passed || leaving)) {
    const id = passed ? pass?.id : undefined;
    verdicts.push({ kind: "judged", outcome, seconds, ...(id && { id }) });
  }
  return verdicts;
}

type Unstamped<Kind> = Kind extends Happening ? Omit<Kind, "at"> : never;
export type Verdict = Unstamped<Extract<Happening, { kind: "completed" | "judged" }>>;
