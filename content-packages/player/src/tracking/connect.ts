import type { Course } from "../engine/course";
import { firstCourse, type Launch, type Learner } from "../launch";
import { uuid } from "./guest";
import { reachAt } from "./reach";
import { findApi } from "./scorm12/find-api";
import { Scorm12 } from "./scorm12/scorm12";
import type { Tracker, Waiting } from "./tracker";
import { untracked } from "./web";
import type { Outbox } from "./xapi/outbox";
import { Queue } from "./xapi/queue";
import { Reporter } from "./xapi/reporter";
import { Sender } from "./xapi/sender";

const later = (what: () => void, milliseconds: number): void => {
  setTimeout(what, milliseconds);
};

/** The tracker that this launch asks for. */
export function trackerFor(launch: Launch, course: Course, anonymous: Learner, waiting: Waiting): Tracker {
  if (launch.standard !== "scorm12") return untracked(anonymous, launch.standard === "web" ? "normal" : "none");
  const api = findApi(window as unknown as Parameters<typeof findApi>[0]);
  if (!api) return untracked(anonymous, "none");
  const world = {
    now: Date.now,
    random: Math.random,
    later,
    reach: reachAt(firstCourse(launch), window.fetch.bind(window)),
  };
  return new Scorm12(api, course.id, anonymous, waiting, world);
}

/** Reports to our record store, if the package was built with one. */
export function reporterFor(launch: Launch, course: Course, outbox: Outbox, learner: Learner): Reporter | undefined {
  const { reporting, standard } = launch;
  if (!reporting || standard === "preview") return undefined;
  const sender = new Sender(reporting, learner, course.id, standard, window.fetch.bind(window), Date.now);
  const queue = new Queue(outbox, sender, { random: Math.random, later });
  return new Reporter({ course, standard, newId: uuid }, queue);
}
