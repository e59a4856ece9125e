import type { Scenario } from "./course";

export interface Span {
  readonly least: number;
  readonly most: number;
}

/** How many decisions may still come, counting the one at this step; whatever the values, by the graph alone. */
export function decisionsLeft(scenario: Scenario, place: string, met: readonly string[] = []): Span {
  const step = scenario.steps.find(({ id }) => id === place);
  if (!step || met.includes(place)) return { least: 0, most: 0 };
  const targets = [...new Set(step.options.flatMap(({ next }) => next.map(({ to }) => to)))];
  const spans = targets.map((to) => decisionsLeft(scenario, to, [...met, place]));
  return {
    least: 1 + Math.min(...spans.map(({ least }) => least)),
    most: 1 + Math.max(...spans.map(({ most }) => most)),
  };
}
