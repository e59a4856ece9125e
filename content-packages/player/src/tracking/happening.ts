import type { Answer, Boosters, Ending, Item, Lesson, Option, RecallOption, Scenario, Step } from "../engine/course";
import type { Path, Place } from "../engine/play";
import type { Mode, Sureness } from "../engine/progress";
import type { Outcome } from "../engine/score";

/** Whether a learner answered something that counts. */
export function isAnswer({ kind }: Happening): boolean {
  return kind === "decided" || kind === "itemAnswered";
}

/** What a learner did, in the words of the course. Trackers translate it. */
export type Happening = { readonly at: Date } & (
  | { readonly kind: "opened"; readonly resumed: boolean; readonly place: string }
  | { readonly kind: "lessonSeen"; readonly lesson: Lesson }
  | {
      readonly kind: "recalled";
      readonly lesson: Lesson;
      readonly option: RecallOption;
      readonly seconds: number;
    }
  | { readonly kind: "scenarioBegun"; readonly scenario: Scenario; readonly run: number }
  | {
      readonly kind: "decided";
      readonly scenario: Scenario;
      readonly step: Step;
      readonly option: Option;
      readonly run: number;
      /** From 1. */
      readonly number: number;
      readonly next: Place;
      readonly mode: Mode;
      readonly confidence: Sureness;
      readonly seconds: number;
    }
  | {
      readonly kind: "endingReached";
      readonly scenario: Scenario;
      readonly ending: Ending;
      readonly run: number;
      readonly path: Path;
      readonly score: number;
      readonly clean: boolean;
      readonly seconds: number;
    }
  | {
      readonly kind: "itemAnswered";
      readonly item: Item;
      readonly answer: Answer;
      readonly score: number;
      readonly attempt: number;
      readonly seconds: number;
    }
  | { readonly kind: "quizFinished"; readonly percent: number; readonly attempt: number }
  /** A booster, of this module or an earlier one. */
  | {
      readonly kind: "reviewed";
      readonly boosters: Boosters;
      readonly item: Item;
      readonly answer: Answer;
      readonly score: number;
      readonly seconds: number;
    }
  | { readonly kind: "progressed"; readonly percent: number }
  | {
      readonly kind: "judged";
      readonly outcome: Outcome;
      readonly seconds: number;
      /** Of the statement to make of it, so that a certificate can name it. */
      readonly id?: string;
    }
  | { readonly kind: "completed"; readonly seconds: number }
  /** A plan was made, to look back on at this day. */
  | { readonly kind: "committed"; readonly due: string }
  | { readonly kind: "left"; readonly place: string; readonly seconds: number }
);
