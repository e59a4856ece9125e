import type { Course } from "../engine/course";
import { type Progress, scenarioOf } from "../engine/progress";
import { sum } from "../engine/score";
import { words } from "../strings/words";

/** One thing in the module that a learner can open. */
export interface Part {
  readonly place: string;
  readonly kind: "lesson" | "scenario" | "quiz" | "result";
  readonly title: string;
  readonly minutes: number;
  readonly state: "open" | "begun" | "done";
}

const minutesAnItem = 0.75;

/** In the order in which they are offered. */
export function partsOf(course: Course, progress: Progress): readonly Part[] {
  return [
    ...course.lessons.map(({ id, title, minutes }): Part => {
      const state = id in progress.lessons ? "done" : "open";
      return { place: `lesson/${id}`, kind: "lesson", title, minutes, state };
    }),
    ...course.scenarios.map(({ id, title, minutes }): Part => {
      const { best, stage } = scenarioOf(progress, id);
      const state = best ? "done" : stage === "brief" ? "open" : "begun";
      return { place: `scenario/${id}`, kind: "scenario", title, minutes, state };
    }),
    {
      place: "quiz",
      kind: "quiz",
      title: words.quiz.title,
      minutes: Math.ceil(course.quiz.draw * minutesAnItem),
      state: progress.quiz?.best != null ? "done" : progress.quiz ? "begun" : "open",
    },
    {
      place: "result",
      kind: "result",
      title: words.result.title,
      minutes: 0,
      state: progress.outcome ? "done" : "open",
    },
  ];
}

/** What comes after this place. */
export function partAfter(parts: readonly Part[], place: string): Part | undefined {
  const index = parts.findIndex((part) => part.place === place);
  return index < 0 ? undefined : parts[index + 1];
}

/** The module's honest minutes, as far as they fall to what is still to do. */
export function minutesLeft(course: Course, progress: Progress): number {
  const parts = partsOf(course, progress);
  const all = sum(parts.map(({ minutes }) => minutes));
  const open = sum(parts.map(({ minutes, state }) => (state === "done" ? 0 : minutes)));
  return Math.round((course.minutes * open) / all);
}
