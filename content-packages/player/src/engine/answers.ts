import type { Progress } from "./progress";

/** A key for each answer, by which two places can be compared; none where there is no place. */
export function answersIn(progress: Progress | undefined): readonly string[] {
  if (!progress) return [];
  const { lessons, scenarios, quiz } = progress;
  return [
    ...Object.entries(lessons).flatMap(([id, option]) => (option ? [`${id} ${option}`] : [])),
    ...Object.entries(scenarios).flatMap(([id, { run, path }]) =>
      path.map((choice, at) => decisionKey(id, run, at, choice)),
    ),
    ...Object.keys(quiz?.answers ?? {}).map((id) => itemKey(quiz?.attempt, id)),
  ];
}

export function decisionKey(scenario: string, run: number, at: number, choice: string | undefined): string {
  return `${scenario} ${run} ${at} ${choice}`;
}

export function itemKey(attempt: number | undefined, item: string): string {
  return `${attempt} ${item}`;
}
