import { readFileSync } from "node:fs";
import type { Course, Item, Scenario } from "../src/engine/course";
import { begin, choose, type Run } from "../src/engine/play";
import { fresh, type Progress, quizBegun } from "../src/engine/progress";

/** Files that the Java side reads too. Tests run in the player's folder. */
export function fixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`../fixtures/${name}`, "utf8")) as Shape;
}

export const tiny: Course = fixture<Course>("tiny.course.json");

export function scenario(id: string, course: Course = tiny): Scenario {
  return found(course.scenarios, id);
}

export function item(id: string): Item {
  return found(tiny.quiz.items, id);
}

export function found<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((candidate) => candidate.id === id);
  if (!thing) throw new Error(`no ${id}`);
  return thing;
}

export function walked(start: Scenario, choices: readonly string[]): Run {
  return choices.reduce((run, choice) => {
    const next = choose(run, choice.split("/")[1] ?? "");
    if (!next) throw new Error(`${choice} is not on offer`);
    return next;
  }, begin(start));
}

export function inQuiz(): Progress {
  return quizBegun(fresh(tiny, 7), tiny);
}
