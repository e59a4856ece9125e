import type { Course } from "../engine/course";
import type { Launch, Learner } from "../launch";
import { uuid } from "./guest";
import type { Shelf } from "./shelf";
import type { Tracker, Waiting } from "./tracker";
import type { Outbox } from "./xapi/outbox";
import { OwnSender } from "./xapi/own-sender";
import { Queue } from "./xapi/queue";
import { Reporter } from "./xapi/reporter";

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

/** Reports to our record store, if the package was built with one. */
export function reporterFor(launch: Launch, course: Course, outbox: Outbox, learner: Learner): Reporter | undefined {
  const { reporting, standard } = launch;
  if (!reporting || standard === "preview") return undefined;
  const sender = new OwnSender(reporting, learner, course.id, standard, world.fetch, world.now);
  return new Reporter({ course, standard, newId: uuid }, new Queue(outbox, sender, world));
}
