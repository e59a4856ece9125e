import type { Course } from "../engine/course";
import { firstCourse, type Launch, type Learner } from "../launch";
import { uuid } from "./guest";
import { reachAt } from "./reach";
import type { Dialect } from "./scorm/dialect";
import { type Frame, findApi } from "./scorm/find-api";
import { Scorm } from "./scorm/scorm";
import { scorm12 } from "./scorm12/dialect";
import { scorm2004 } from "./scorm2004/dialect";
import type { Tracker, Waiting } from "./tracker";
import { untracked } from "./web";
import type { Outbox } from "./xapi/outbox";
import { Queue } from "./xapi/queue";
import { Reporter } from "./xapi/reporter";
import { Sender } from "./xapi/sender";

const later = (what: () => void, milliseconds: number): void => {
  setTimeout(what, milliseconds);
};

const dialects: Partial<Record<Launch["standard"], Dialect>> = { scorm12, scorm2004 };

/** The tracker that this launch asks for. */
export function trackerFor(launch: Launch, course: Course, anonymous: Learner, waiting: Waiting): Tracker {
  const dialect = dialects[launch.standard];
  if (!dialect) return untracked(anonymous, launch.standard === "web" ? "normal" : "none");
  const api = findApi(window as unknown as Frame, dialect.api);
  if (!api) return untracked(anonymous, "none");
  const world = {
    now: Date.now,
    random: Math.random,
    later,
    reach: reachAt(firstCourse(launch), window.fetch.bind(window)),
  };
  return new Scorm(api, dialect, course, launch.onFail, anonymous, waiting, world);
}

/** Reports to our record store, if the package was built with one. */
export function reporterFor(launch: Launch, course: Course, outbox: Outbox, learner: Learner): Reporter | undefined {
  const { reporting, standard } = launch;
  if (!reporting || standard === "preview") return undefined;
  const sender = new Sender(reporting, learner, course.id, standard, window.fetch.bind(window), Date.now);
  const queue = new Queue(outbox, sender, { random: Math.random, later });
  return new Reporter({ course, standard, newId: uuid }, queue);
}
