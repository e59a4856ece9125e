import type { PassRule } from "./course";
import type { Move } from "./play";

/** What a finished run is worth. A clean one counts before any that crossed a red line. */
export interface Worth {
  readonly score: number;
  /** The red lines it crossed, as `step/option`. */
  readonly crossed: readonly string[];
}

/** Of a module, as soon as everything that counts is finished. */
export interface Outcome {
  /** What an LMS stores: 0 to 100, at or above the mark exactly if passed. */
  readonly score: number;
  readonly passed: boolean;
}

export function scoreOf(moves: readonly Move[]): number {
  const chosen = sum(moves.map(({ option }) => option.quality));
  const best = sum(moves.map(({ step }) => Math.max(...step.options.map(({ quality }) => quality))));
  return best === 0 ? 0 : rounded((chosen / best) * 100);
}

export function worthOf(moves: readonly Move[]): Worth {
  const crossed = moves.filter(({ option }) => option.redLine).map(({ step, option }) => `${step.id}/${option.id}`);
  return { score: scoreOf(moves), crossed: [...new Set(crossed)] };
}

export function better(one: Worth | null, other: Worth): Worth {
  if (!one) return other;
  const clean = Number(other.crossed.length === 0) - Number(one.crossed.length === 0);
  return clean > 0 || (clean === 0 && other.score > one.score) ? other : one;
}

/** The mean of the scenarios' scores, or null until each is finished once. Without scenarios the quiz stands for them. */
export function skillScore(worths: readonly (Worth | null)[], quiz: number | null): number | null {
  const scores = worths.map((worth) => worth?.score ?? null);
  if (scores.some((score) => score === null)) return null;
  return scores.length === 0 ? quiz : rounded(sum(scores as number[]) / scores.length);
}

export function outcomeOf(quiz: number, skill: number, redLine: boolean, rule: PassRule): Outcome {
  const passed = quiz >= rule.quiz && skill >= rule.skill && !redLine;
  const mean = rounded((quiz + skill) / 2);
  const mark = markOf(rule);
  return { passed, score: passed ? mean : Math.min(mean, mark - 1) };
}

/** The module score that means "passed". */
export function markOf(rule: PassRule): number {
  return Math.floor((rule.quiz + rule.skill) / 2);
}

/** The rule of an LMS that asks for its own mastery score, a share from 0 to 1; the course's where both mean the same. */
export function ruleFor(mastery: number | undefined, rule: PassRule): PassRule {
  const share = Math.max(1, Math.ceil((mastery ?? 0) * 100 - 1e-9));
  return mastery === undefined || share === markOf(rule) ? rule : { quiz: share, skill: share };
}

/** Half up, and safe from what binary fractions do to a half. */
export function rounded(number: number): number {
  return Math.floor(number + 0.5 + 1e-9);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
