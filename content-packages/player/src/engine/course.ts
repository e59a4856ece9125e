import type { Texts } from "./editions";

/**
 * A course as the packager writes it into `course.json` (compiled from the format in courses/FORMAT.md). Its outline, which the
 * page holds, is of the same shape: lists are empty and texts are missing where nothing on the first screen needs them.
 * Every `…Html` field was rendered from Markdown by the packager with raw HTML escaped, so it is safe to show.
 */
export interface Course {
  /** Of this shape; goes up when a player of the last shape could not read it. */
  readonly format: 1;
  readonly id: string;
  /** The module's xAPI activity id. Parts hang below it: see `activity.ts`. */
  readonly iri: string;
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  /** BCP 47. */
  readonly language: string;
  readonly minutes: number;
  /** The programme is complete without it. */
  readonly optional?: true;
  readonly learn: readonly string[];
  readonly skills: readonly Skill[];
  readonly lessons: readonly Lesson[];
  readonly scenarios: readonly Scenario[];
  readonly quiz: Quiz;
  /** Of the modules before it and, last, its own; modules without any are left out. */
  readonly boosters: readonly Boosters[];
  readonly aids: readonly Aid[];
  readonly pass: PassRule;
  /** Only the people who appear in this module. */
  readonly cast: readonly Person[];
  /** Drawings of where its scenes play, by their names; absent without any. */
  readonly settings?: Readonly<Record<string, Setting>>;
  /** Put in by the player: what each text is in the other languages. */
  readonly texts?: ReadonlyMap<string, Texts>;
}

export interface Setting {
  /** What the drawing shows. */
  readonly alt: string;
  readonly svg: string;
}

/** Percentages, 0 to 100; both are needed. */
export interface PassRule {
  readonly quiz: number;
  /** Of the scenarios; without any, the quiz's. */
  readonly skill: number;
}

export interface Skill {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly about: string;
  /** 1 to 8. */
  readonly colour: number;
  /** An SVG element; without it the initials stand there. */
  readonly portrait?: string;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly skill: string;
  readonly html: string;
  readonly recall: Recall;
}

export interface Recall {
  readonly askHtml: string;
  readonly options: readonly RecallOption[];
}

export interface RecallOption {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly feedbackHtml: string;
}

export type ValueName = "trust" | "clarity" | "ownership" | "record" | "customer";

/** The five hidden values, each −3 to +3. */
export type Values = Readonly<Record<ValueName, number>>;

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly briefHtml: string;
  /** Where it plays: one of the course's drawings. */
  readonly setting?: string;
  readonly start: string;
  readonly state: Values;
  readonly steps: readonly Step[];
  readonly endings: readonly Ending[];
}

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly skill: string;
  /** Where it plays, if elsewhere than the scenario. */
  readonly setting?: string;
  readonly scene: readonly Beat[];
  readonly ask: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly text: string;
  /** 3 strongest, 2 workable at a cost, 1 the old seller's reflex, 0 harmful. */
  readonly quality: 0 | 1 | 2 | 3;
  readonly effects: Partial<Values>;
  readonly consequence: readonly Beat[];
  readonly coachHtml: string;
  readonly fitsHtml: string;
  /** The sentence that names the red line which this option crosses; absent if it crosses none. */
  readonly redLine?: string;
  /** The first whose condition holds; the last has no condition. */
  readonly next: readonly Branch[];
}

export interface Branch {
  /** A step's or an ending's id. */
  readonly to: string;
  readonly when?: Condition;
}

export interface Ending {
  readonly id: string;
  readonly title: string;
  readonly outcome: "strong" | "mixed" | "weak" | "harmful";
  readonly scene: readonly Beat[];
  readonly lessonHtml: string;
}

/** All clauses must hold. */
export type Condition = readonly Clause[];

export type Clause =
  | { readonly value: ValueName; readonly is: "<" | "<=" | ">" | ">=" | "="; readonly than: number }
  | { readonly any: readonly Condition[] }
  | { readonly chose: string; readonly option: string; readonly not?: true };

export type Beat = (
  | { readonly kind: "tell"; readonly html: string }
  | { readonly kind: "say"; readonly who: string; readonly html: string }
  | {
      readonly kind: "mail";
      readonly from: string;
      readonly to: string;
      readonly subject: string;
      readonly bodyHtml: string;
    }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "note"; readonly title: string; readonly bodyHtml: string }
  | {
      readonly kind: "crm";
      readonly title: string;
      readonly fields: readonly { readonly label: string; readonly value: string }[];
      /** Newest first; may be empty. */
      readonly activity: readonly { readonly on: string; readonly what: string }[];
    }
  | {
      readonly kind: "transcript";
      readonly title: string;
      readonly lines: readonly { readonly at: string; readonly who: string; readonly say: string }[];
    }
) & { readonly when?: Condition };

export interface Quiz {
  readonly draw: number;
  readonly items: readonly Item[];
}

/** Questions of a finished module that come back after some days, and count for nothing. */
export interface Boosters {
  readonly module: string;
  /** Of the module. */
  readonly title: string;
  /** Of the module. */
  readonly iri: string;
  readonly rounds: readonly { readonly day: number; readonly items: readonly Item[] }[];
}

interface ItemBase {
  readonly id: string;
  readonly skill: string;
  readonly askHtml: string;
  readonly feedbackHtml: string;
}

export interface ItemOption {
  readonly id: string;
  /** Markdown rendered inline; plain for every type but `better-draft`. */
  readonly html: string;
  readonly correct: boolean;
  readonly why: string;
}

export type Item = ItemBase &
  (
    | { readonly type: "single" | "better-draft" | "multiple"; readonly options: readonly ItemOption[] }
    | { readonly type: "mark-line"; readonly lines: readonly (ItemOption & { readonly who: string })[] }
    | {
        readonly type: "rating";
        readonly action: string;
        readonly best: number;
        readonly near: readonly number[];
      }
    | { readonly type: "order"; readonly entries: readonly { readonly id: string; readonly text: string }[] }
    | {
        readonly type: "match";
        readonly pairs: readonly {
          readonly id: string;
          readonly left: string;
          readonly right: string;
          readonly why: string;
        }[];
      }
    | {
        readonly type: "numeric";
        readonly answer: number;
        readonly tolerance: number;
        readonly unit: string;
      }
  );

/**
 * What a learner answers: an option's or line's id (`single`, `better-draft`, `mark-line`), ids ticked (`multiple`), 1–5
 * (`rating`), entry ids in the learner's order (`order`), left pair id → chosen right pair id (`match`), a number (`numeric`).
 */
export type Answer = string | number | readonly string[] | Readonly<Record<string, string>>;

export interface Aid {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Each blank is `<span data-field="field-id"></span>`. */
  readonly html: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly lines: number;
    /** Where a first text for it may stand: `aid/field`, or `commitment/when`, `commitment/will`. */
    readonly from?: string;
    readonly figure?: Figure;
  }[];
}

/** A number that the learner types, or that is worked out of others in the same sheet. */
export interface Figure {
  readonly how: "typed" | "sum" | "product" | "quotient";
  /** Ids of fields; absent if it is typed. */
  readonly of?: readonly string[];
  /** May be empty. */
  readonly unit: string;
}
