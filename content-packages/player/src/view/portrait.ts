import type { Course, Person } from "../engine/course";
import { words } from "../strings/words";
import { h, rendered } from "./dom";

export function personOf(course: Course, id: string): Person | undefined {
  return course.cast.find((person) => person.id === id);
}

export function nameOf(course: Course, id: string): string {
  return id === "you" ? words.scenario.you : (personOf(course, id)?.name ?? id);
}

/** Drawn where the cast says how somebody looks, else initials; the name always stands beside it. */
export function portrait({ name, colour, portrait: drawn }: Person): HTMLElement {
  return h(
    "span",
    { class: `portrait tint-${colour}`, "aria-hidden": "true" },
    drawn ? rendered("span", "", drawn) : initials(name),
  );
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.replace(/[^\p{L}]/gu, "").charAt(0));
  return [letters[0], letters.length > 1 ? letters[letters.length - 1] : ""].join("");
}
