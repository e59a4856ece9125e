import type { Course } from "../engine/course";
import { encode } from "../engine/saved";
import type { Learner } from "../launch";
import { world } from "./connect";
import type { Tracker } from "./tracker";
import { Queue } from "./xapi/queue";
import { Reporter } from "./xapi/reporter";
import type { Sender } from "./xapi/sender";
import type { Draft } from "./xapi/statement";

/** What a preview says to the page around it. */
export type Rehearsed =
  | { readonly kind: "begun" }
  | { readonly kind: "place"; readonly saved: string }
  /** As they would be sent, without the learner and the attempt: whoever launches a course adds these. */
  | { readonly kind: "statements"; readonly statements: readonly Draft[] };

/** An author plays. The address says where to begin; the page around hears each place and statement, and nobody else does. */
export function rehearsal(course: Course, learner: Learner): Tracker {
  const say = (word: Rehearsed): void => window.parent.postMessage(word, window.location.origin);
  const send: Sender["send"] = async (statements) => {
    say({ kind: "statements", statements });
    return "stored";
  };
  return {
    async start() {
      say({ kind: "begun" });
      const progress = new URLSearchParams(window.location.search).get("place") ?? "";
      const session = { course, standard: "web" as const, newId: world.newId };
      return {
        mode: "none",
        learner,
        progress,
        reporter: (outbox) => new Reporter(session, new Queue(outbox, { added: 0, send, sendLast: send }, world)),
      };
    },
    hear() {},
    save: (progress) => say({ kind: "place", saved: encode(progress) }),
    leave() {},
  };
}
