import type { Outcome } from "../../engine/score";
import type { Launch } from "../../launch";
import type { ApiName } from "./find-api";
import type { Interaction } from "./interactions";
import type { Calls } from "./line";
import type { Standing } from "./objectives";

/** Elements with the values to set, in the order to set them. */
export type Values = readonly (readonly [element: string, value: string])[];

/** What an edition of SCORM writes in its own way. Everything else is in `scorm.ts`, once. */
export interface Dialect {
  readonly api: ApiName;
  readonly calls: Calls;
  readonly elements: {
    readonly mode: string;
    readonly credit: string;
    readonly entry: string;
    readonly learner: string;
    readonly name: string;
    readonly language: string;
    readonly location: string;
    readonly time: string;
    readonly exit: string;
  };
  /** Whether a good-bye that the LMS refused may be said once more. */
  readonly closesAgain: boolean;
  /** What to ask of the LMS when the learner leaves on purpose. */
  readonly leaving: Values;

  readonly timespan: (seconds: number) => string;
  /** What of an interaction goes below `cmi.interactions.n`. */
  readonly interaction: (interaction: Interaction) => Values;
  /** What of a skill goes below `cmi.objectives.n`; its id comes before. */
  readonly objective: (standing: Standing) => Values;
  readonly results: (held: (element: string) => string, onFail: Launch["onFail"]) => Results;
  /** Another legal value than this one; absent where LMSs send again by themselves. */
  readonly otherThan?: (element: string, value: string) => string;
}

/** Status and score. What the LMS holds never gets worse. */
export interface Results {
  /** For a sitting that begins. */
  begun(): Values;
  now(outcome: Outcome | null, done: Done): Values;
}

/** Of the whole module. */
export interface Done {
  readonly percent: number;
  readonly completed: boolean;
}
