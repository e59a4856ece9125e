import type { Course, Person } from "../engine/course";
import { words } from "../strings/words";
import { h } from "./dom";

export function personOf(course: Course, id: string): Person | undefined {
  return course.cast.find((person) => person.id === id);
}

export function nameOf(course: Course, id: string): string {
  return id === "you" ? words.scenario.you : (personOf(course, id)?.name ?? id);
}

/** Initials on one of eight tints; the name stands beside it. */
export function portrait(name: string, colour: number): HTMLElement {
  const letters = name.split(/\s+/).map((word) => word.replace(/[^\p{L}]/gu, "").charAt(0));
  const initials = [letters[0], letters.length > 1 ? letters[letters.length - 1] : ""].join("");
  return h("span", { className: `portrait tint-${colour}`, attributes: { "aria-hidden": "true" } }, initials);
}
