import type { Ending, Option } from "../engine/course";
import { words } from "../strings/words";
import { h, svg } from "./dom";

export type Quality = Option["quality"];
export type Mark = "right" | "wrong" | "missed";

/** What the page brings to draw signs with; see `icons.ts`. */
export type Icons = typeof import("./icons")["icons"];

let drawings: Partial<Icons> = {};

export function drawIcons(icons: Icons): void {
  drawings = icons;
}

export type IconName = keyof Icons;

/** Always beside a word, hence hidden from those who listen. */
export function icon(name: IconName): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" },
    svg("path", { d: drawings[name] ?? "" }),
  );
}

const qualityIcons: Record<Quality, IconName> = { 3: "star", 2: "half", 1: "back", 0: "cross" };
const qualityTones: Record<Quality, string> = { 3: "good", 2: "care", 1: "care", 0: "harm" };

export function qualityMark(quality: Quality): HTMLElement {
  return tag(qualityTones[quality], qualityIcons[quality], words.debrief.qualities[quality]);
}

const answerIcons: Record<Mark, IconName> = { right: "check", wrong: "cross", missed: "check" };
const answerTones: Record<Mark, string> = { right: "good", wrong: "harm", missed: "good" };

export function answerMark(mark: Mark, text: string = words.quiz.marks[mark]): HTMLElement {
  return tag(answerTones[mark], answerIcons[mark], text);
}

const outcomeIcons: Record<Ending["outcome"], IconName> = {
  strong: "star",
  mixed: "half",
  weak: "back",
  harmful: "cross",
};
const outcomeTones: Record<Ending["outcome"], string> = {
  strong: "good",
  mixed: "care",
  weak: "care",
  harmful: "harm",
};

export function outcomeTag(outcome: Ending["outcome"]): HTMLElement {
  return tag(outcomeTones[outcome], outcomeIcons[outcome], words.debrief.outcomes[outcome]);
}

/** A word with a sign before it, so that colour only repeats what is said. */
export function tag(tone: string, name: IconName, text: string): HTMLElement {
  return h("span", { class: `tag ${tone}` }, icon(name), text);
}
