import type { Scenario } from "./course";

export interface Span {
  readonly least: number;
  readonly most: number;
}

/** The scenario's honest minutes, as far as they fall to the decisions still to come. */
export function minutesAt(scenario: Scenario, place: string): number {
  const likely = (from: string): number => {
    const { least, most } = decisionsLeft(scenario, from);
    return least + most;
  };
  return Math.max(1, Math.round((scenario.minutes * likely(place)) / likely(scenario.start)));
}

/**
 * How many decisions may still come, counting the one at this step; by the graph alone, whatever the values. Going round
 * in a circle counts once.
 */
export function decisionsLeft(scenario: Scenario, place: string, met: readonly string[] = []): Span {
  const step = scenario.steps.find(({ id }) => id === place);
  if (!step) return { least: 0, most: 0 };
  const on = [...met, place];
  const targets = new Set(step.options.flatMap(({ next }) => next.map(({ to }) => to)));
  const spans = [...targets].filter((to) => !on.includes(to)).map((to) => decisionsLeft(scenario, to, on));
  return {
    least: 1 + Math.min(...spans.map(({ least }) => least), scenario.steps.length),
    most: 1 + Math.max(...spans.map(({ most }) => most), 0),
  };
}
