import type { Beat, Clause, Condition, Ending, Option, Scenario, Step, ValueName, Values } from "./course";

/** One run through a scenario, from its start to where the learner stands. */
export interface Run {
  readonly scenario: Scenario;
  readonly moves: readonly Move[];
  readonly values: Values;
  readonly place: Place;
}

export interface Move {
  readonly step: Step;
  readonly option: Option;
  /** The values after this choice. */
  readonly values: Values;
}

export type Place =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "ending"; readonly ending: Ending };

/** The choices of a run as `step/option`. */
export type Path = readonly string[];

export const valueNames: readonly ValueName[] = ["trust", "clarity", "ownership", "record", "customer"];

export function begin(scenario: Scenario): Run {
  return { scenario, moves: [], values: scenario.state, place: placeOf(scenario, scenario.start) };
}

/** The run after this choice, or undefined if it is not on offer here. */
export function choose(run: Run, optionId: string): Run | undefined {
  if (run.place.kind === "ending") return undefined;
  const { step } = run.place;
  const option = step.options.find((candidate) => candidate.id === optionId);
  if (!option) return undefined;
  const values = applied(option, run.values);
  const moves = [...run.moves, { step, option, values }];
  const branch = option.next.find((candidate) => holds(candidate.when, values, pathOf(moves)));
  if (!branch) throw new Error(`${step.id}/${option.id} leads nowhere`);
  return { scenario: run.scenario, moves, values, place: placeOf(run.scenario, branch.to) };
}

/** Plays a path from the start, as far as it is legal in this scenario. */
export function replay(scenario: Scenario, path: Path): Run {
  let run = begin(scenario);
  for (const choice of path) {
    const [step, option = ""] = choice.split("/");
    if (run.place.kind === "ending" || run.place.step.id !== step) return run;
    const next = choose(run, option);
    if (!next) return run;
    run = next;
  }
  return run;
}

/** Back to the decision with this number, counted from 0. */
export function rewind(run: Run, decision: number): Run {
  return replay(run.scenario, pathOf(run.moves).slice(0, decision));
}

export function pathOf(moves: readonly Move[]): Path {
  return moves.map(({ step, option }) => `${step.id}/${option.id}`);
}

/** The beats that are shown to somebody who arrives with these values on this path. */
export function shown(beats: readonly Beat[], run: Pick<Run, "values" | "moves">): readonly Beat[] {
  return beats.filter((beat) => holds(beat.when, run.values, pathOf(run.moves)));
}

export function holds(condition: Condition | undefined, values: Values, path: Path): boolean {
  return (condition ?? []).every((clause) => clauseHolds(clause, values, path));
}

function clauseHolds(clause: Clause, values: Values, path: Path): boolean {
  if ("any" in clause) return clause.any.some((condition) => holds(condition, values, path));
  if ("chose" in clause) return path.includes(`${clause.chose}/${clause.option}`) !== (clause.not ?? false);
  const value = values[clause.value];
  switch (clause.is) {
    case "<":
      return value < clause.than;
    case "<=":
      return value <= clause.than;
    case ">":
      return value > clause.than;
    case ">=":
      return value >= clause.than;
    case "=":
      return value === clause.than;
  }
}

function applied(option: Option, before: Values): Values {
  const after: Record<ValueName, number> = { ...before };
  for (const name of valueNames) after[name] = Math.max(-3, Math.min(3, after[name] + (option.effects[name] ?? 0)));
  return after;
}

function placeOf(scenario: Scenario, id: string): Place {
  const step = scenario.steps.find((candidate) => candidate.id === id);
  if (step) return { kind: "step", step };
  const ending = scenario.endings.find((candidate) => candidate.id === id);
  if (ending) return { kind: "ending", ending };
  throw new Error(`${scenario.id} has no step or ending ${id}`);
}
