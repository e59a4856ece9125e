import type { Course } from "../engine/course";
import type { Launch, Learner } from "../launch";
import { world } from "./connect";
import { Outbox } from "./xapi/outbox";
import { askLeave, OwnSender } from "./xapi/own-sender";
import { Queue } from "./xapi/queue";
import { Reporter } from "./xapi/reporter";

/** What it takes to tell a record store. A SCORM package that was built without an address for reports carries none of it. */
export const reports = { Outbox, reporterFor, askLeave };

export type Reports = typeof reports;

/** Reports to our record store, if the package was built with one. */
function reporterFor(
  launch: Launch,
  course: Course,
  outbox: Outbox,
  learner: Learner,
  waits: (stuck: boolean) => void,
): Reporter | undefined {
  const { reporting, standard } = launch;
  if (!reporting || standard === "preview") return undefined;
  const sender = new OwnSender(reporting, learner, course.id, standard, world.fetch, world.now);
  return new Reporter({ course, standard, newId: world.newId }, new Queue(outbox, sender, { ...world, waits }));
}
