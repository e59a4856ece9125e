import type { Answer, Course, Item } from "../../engine/course";
import type { Child } from "../dom";

/** One item on the screen: its controls, or what was answered and why that holds or fails. */
export interface ItemView {
  readonly controls: readonly Child[];
  /** How a part of the points came about, where a part can be had. */
  readonly credit?: string | undefined;
  /** The learner's answer, or what is still missing. Only read before it was answered. */
  read(form: HTMLFormElement): Read;
}

/** `at` is a selector of the control where something is missing; without it, the first one. */
export type Read = { readonly answer: Answer } | { readonly missing: string; readonly at?: string };

/** What every kind of item needs to draw itself. */
export interface Asked<Kind extends Item = Item> {
  readonly course: Course;
  readonly item: Kind;
  readonly random: () => number;
  /** Once answered. */
  readonly answer: Answer | undefined;
  announce(text: string): void;
}

export type Of<Type extends Item["type"]> = Extract<Item, { type: Type }>;
