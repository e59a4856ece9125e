import type { Progress } from "../engine/progress";
import type { Learner } from "../launch";
import type { Happening } from "./happening";

/** One standard's way of remembering a learner and of telling others. */
export interface Tracker {
  start(): Promise<Started>;
  /** What happened. A `save` follows once all that comes of one act is said. */
  hear(happening: Happening): void;
  save(progress: Progress): void;
  /** The last words of a session; called once. */
  leave(progress: Progress): void;
}

export interface Started {
  /** As saved last time. */
  readonly progress?: string;
  /** Only `normal` is written to. `none`: nobody listens. */
  readonly mode: "normal" | "review" | "browse" | "none";
  readonly learner: Learner;
}

/** What a tracker says when its LMS does not answer: how many answers wait; `undefined` when all is well again. */
export type Waiting = (answers: number | undefined) => void;
