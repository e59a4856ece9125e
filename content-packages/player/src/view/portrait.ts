import type { Course, Look, Person } from "../engine/course";
import { words } from "../strings/words";
import { h, rendered } from "./dom";

/** What a course brings to draw its people with; see `portrait-parts.ts`. */
export type PortraitParts = typeof import("./portrait-parts");

let drawings: PortraitParts | undefined;

/** From now on people are drawn with these. */
export function drawWith(parts: PortraitParts | undefined): void {
  drawings = parts;
}

export function personOf(course: Course, id: string): Person | undefined {
  return course.cast.find((person) => person.id === id);
}

export function nameOf(course: Course, id: string): string {
  return id === "you" ? words.scenario.you : (personOf(course, id)?.name ?? id);
}

/** Drawn where the cast says how somebody looks, else initials; the name always stands beside it. */
export function portrait(person: Pick<Person, "name" | "colour" | "look">): HTMLElement {
  const { name, colour, look } = person;
  return h(
    "span",
    { className: `portrait tint-${colour}`, attributes: { "aria-hidden": "true" } },
    look && drawings ? drawing(look, drawings) : initials(name),
  );
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.replace(/[^\p{L}]/gu, "").charAt(0));
  return [letters[0], letters.length > 1 ? letters[letters.length - 1] : ""].join("");
}

/** From back to front, of nothing but our own shapes. The tint behind is the frame's. */
function drawing(look: Look, parts: PortraitParts): HTMLElement {
  const { skin, hair, hairColour, top, topColour, glasses: frame, beard } = look;
  const { beards, colours, glasses, hairBefore, hairBehind, skins, tops } = parts;
  const tone = skins[skin - 1];
  const strands = colours[hairColour];
  const cloth = colours[topColour];
  const shade = "#1b141840";
  const part = (d: string | undefined, fill = shade): string => (d ? `<path d="${d}" fill="${fill}"/>` : "");
  const stroke = (d: string | undefined, colour: string, width: number): string =>
    d ? `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>` : "";
  const { shirt, over, collar, line } = tops[top] ?? {};
  const layers = [
    part(hairBehind[hair], strands),
    part("M26.5 35h11v12l-5.5 5-5.5-5z", tone),
    part("M26.5 39.5q5.5 5.5 11 0V42q-5.5 5-11 0z"),
    part("M5 66c0-13 9-17.5 20.5-20q6.5 5.5 13 0C50 48.5 59 53 59 66z", cloth),
    part(shirt, "#f4efe6"),
    part(over, cloth),
    part(collar),
    stroke(line, shade, 1.4),
    part("M18.6 29a2.5 3 0 105 0 2.5 3 0 10-5 0m21.8 0a2.5 3 0 105 0 2.5 3 0 10-5 0", tone),
    part("M21 26c0-8 4.5-12.5 11-12.5S43 18 43 26c0 9-4.5 15.5-11 15.5S21 35 21 26z", tone),
    part(beard && beards[beard], strands),
    part("M26.1 28.5a1.4 1.6 0 102.8 0 1.4 1.6 0 10-2.8 0m9 0a1.4 1.6 0 102.8 0 1.4 1.6 0 10-2.8 0", "#1b1418"),
    stroke("M25 24.7q2.4-1.4 4.8-.3m4.4 0q2.4-1.1 4.8.3", "#1b1418a0", 1.3),
    stroke("M32 29.5l-.9 3.2h1.7", shade, 1.1),
    stroke("M29 36.4q3 2 6 0", beard ? "#f4d6c8" : "#7a2e2ad0", 1.4),
    part(hairBefore[hair], strands),
    stroke(frame && glasses[frame], "#23283a", 1.1),
  ];
  return rendered(
    "span",
    "",
    `<svg viewBox="0 0 64 64" fill-rule="evenodd" stroke-linecap="round">${layers.join("")}</svg>`,
  );
}
