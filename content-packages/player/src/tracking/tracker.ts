import type { PassRule } from "../engine/course";
import type { Progress } from "../engine/progress";
import type { Learner } from "../launch";
import type { Fact } from "../selftest";
import type { Happening } from "./happening";
import type { Outbox } from "./xapi/outbox";
import type { Reporter } from "./xapi/reporter";

/** One standard's way of remembering a learner and of telling others. */
export interface Tracker {
  start(): Promise<Started>;
  /** What happened. A `save` follows once all that comes of one act is said. */
  hear(happening: Happening): void;
  /** Says what of this place the LMS did not get to hear in an earlier visit, before anything new happens. */
  catchUp?(progress: Progress): void;
  save(progress: Progress): void;
  /** The last words of a session; called once. */
  leave(progress: Progress, how: Leaving): void;
  /** Tries at once what waits to be said again. */
  retry?(): void;
  /** For the self-test: what it knows of whoever it tells. Nothing that is kept there changes. */
  facts?(): readonly Fact[];
  /** What the learner chose (BCP 47), for an LMS that keeps it. */
  prefer?(language: string): void;
  /** Says nothing more of its own accord, since another page speaks now; a later `save` goes on. */
  rest?(): void;
}

/** Whether the learner asked to leave, or the page just goes away. */
export type Leaving = "asked" | "gone";

export interface Started {
  /** As saved last time. */
  readonly progress?: string;
  /** What tells this enrolment from the learner's others, such as a registration; what is kept on the device is kept apart for each. */
  readonly attempt?: string;
  /** The LMS opened a new attempt: it never kept anything of this one. */
  readonly fresh?: boolean;
  /** Only `normal` is written to. `none`: nobody listens. */
  readonly mode: "normal" | "review" | "browse" | "none";
  readonly learner: Learner;
  /** What the learner chose in the LMS (BCP 47), best first. */
  readonly languages?: readonly string[];
  /** What passes here, where the LMS asks for something else than the course. */
  readonly pass?: PassRule;
  /** The LMS's session ended before this page was loaded anew. */
  readonly over?: true;
  /** For an LMS with a record store of its own, which is then the one to tell. */
  readonly reporter?: (outbox: Outbox) => Reporter;
}

/** Why what was said did not arrive. `refused`: the server is there, the LMS says no. */
export type Trouble = "offline" | "signed-out" | "refused";

export interface Backlog {
  /** Answers that the LMS does not have; with none of them it may still lack the place. */
  readonly answers: number;
  readonly why: Trouble;
}

/** What a tracker says when its LMS does not keep what it is told; `undefined` whenever it has everything. */
export type Waiting = (backlog: Backlog | undefined) => void;
