import type { Course } from "../engine/course";
import type { Launch, Learner } from "../launch";
import { uuid } from "./guest";
import type { Shelf } from "./shelf";
import type { Tracker, Waiting } from "./tracker";

/** Finds the tracker that a launch asks for. There is one a standard, so that no package carries what it cannot use. */
export type Connect = (launch: Launch, course: Course, anonymous: Learner, tab: Shelf, waiting: Waiting) => Tracker;

/** The world around a tracker, as the browser has it. */
export const world = {
  fetch: window.fetch.bind(window),
  now: Date.now,
  random: Math.random,
  later: (what: () => void, milliseconds: number): void => {
    setTimeout(what, milliseconds);
  },
  newId: uuid,
};
