import type { Course } from "./course";
import type { Texts } from "./prefill";
import type { Progress } from "./progress";
import { skillStandings } from "./skills";

/** What the learner means to do at work, and when they look back on it. */
export interface Plan {
  readonly when: string;
  readonly will: string;
  /** 2026-12-02, in the learner's own calendar. */
  readonly date: string;
  /** Empty until they looked back. */
  readonly outcome: string;
}

/** Under these keys the plan stands among the learner's texts. */
export const planKeys = {
  when: "commitment/when",
  will: "commitment/will",
  date: "commitment/date",
  outcome: "commitment/outcome",
} as const;

export function planOf(texts: Texts): Plan | undefined {
  const plan = Object.fromEntries(Object.entries(planKeys).map(([part, key]) => [part, texts[key] ?? ""]));
  return plan.when && plan.will && plan.date ? (plan as unknown as Plan) : undefined;
}

/** Its day has come, and nothing was said about it yet. */
export function isDue(plan: Plan, now: Date): boolean {
  return !plan.outcome && plan.date <= day(now);
}

/** The calendar day of the learner's own clock, some days on. */
export function day(from: Date, later = 0): string {
  return new Date(Date.UTC(from.getFullYear(), from.getMonth(), from.getDate() + later)).toISOString().slice(0, 10);
}

/** What could be done, in the course's words: the skills that need it most first. */
export function proposals(course: Course, progress: Progress): readonly string[] {
  const met = skillStandings(course, progress).map(({ skill }) => skill);
  const unmet = course.skills.filter((skill) => !met.includes(skill));
  return [...met.reverse(), ...unmet].slice(0, 3).map(({ objective }) => spoken(objective));
}

/** An objective is a sentence that begins with its verb. */
function spoken(objective: string): string {
  return objective.charAt(0).toLowerCase() + objective.slice(1).replace(/\.$/, "");
}
