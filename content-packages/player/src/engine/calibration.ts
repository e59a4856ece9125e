import type { Move } from "./play";
import type { Sureness } from "./progress";

/** How well a learner knew what they knew: titles of decisions. */
export interface Calibration {
  /** Sure, and the strongest option. */
  readonly held: readonly string[];
  /** Sure, and there was a stronger option. */
  readonly cost: readonly string[];
  /** Called a guess, and the strongest option. */
  readonly modest: readonly string[];
  /** Decisions with anything said. */
  readonly said: number;
}

export function calibration(moves: readonly Move[], sure: readonly Sureness[]): Calibration {
  const titles = (level: Sureness, least: number, most: number): readonly string[] =>
    moves
      .filter(({ option }, index) => sure[index] === level && option.quality >= least && option.quality <= most)
      .map(({ step }) => step.title);
  return {
    held: titles(3, 3, 3),
    cost: titles(3, 0, 2),
    modest: titles(1, 3, 3),
    said: moves.filter((_, index) => (sure[index] ?? 0) > 0).length,
  };
}
