import { en } from "./en";

/** Every word that the player itself says. Courses bring their own. */
export type Words = typeof en;

/** In the language of the course shown; whoever keeps a copy of a part misses the switch. */
export let words: Words = en;

export function speak(language: Words): void {
  words = language;
}
