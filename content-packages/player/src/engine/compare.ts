import type { ValueName } from "./course";
import { begin, type Move, type Run, valueNames } from "./play";

/** How two runs through the same scenario differ. */
export interface Comparison {
  /** The number of the first decision, from 0, at which another option was chosen; the runs are the same if it is past both. */
  readonly parted: number;
  /** From that decision on, what each did that the other did not. */
  readonly ours: readonly Move[];
  readonly theirs: readonly Move[];
}

export function comparison({ moves }: Run, other: Run): Comparison {
  const same = (index: number): boolean =>
    moves[index] !== undefined &&
    moves[index]?.step === other.moves[index]?.step &&
    moves[index]?.option === other.moves[index]?.option;
  let parted = 0;
  while (same(parted)) parted++;
  const beyond = (mine: readonly Move[], others: readonly Move[]): readonly Move[] =>
    mine.slice(parted).filter(({ option }) => !others.some((move) => move.option === option));
  return { parted, ours: beyond(moves, other.moves), theirs: beyond(other.moves, moves) };
}

/** Each value from the start on: at first, then after each decision. */
export function curve({ scenario, moves }: Run, name: ValueName): readonly number[] {
  return [begin(scenario).values, ...moves.map(({ values }) => values)].map((values) => values[name]);
}

/** What a decision moved, as far as it could: a value at its limit moves no further. */
export function moved(run: Run, decision: number): readonly { readonly name: ValueName; readonly by: number }[] {
  return valueNames
    .map((name) => {
      const points = curve(run, name);
      return { name, by: (points[decision + 1] ?? 0) - (points[decision] ?? 0) };
    })
    .filter(({ by }) => by !== 0);
}
