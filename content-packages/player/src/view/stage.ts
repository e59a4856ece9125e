import type { Course } from "../engine/course";
import type { Learner } from "../launch";
import type { Reviews } from "../reviews";
import type { Session } from "../session";
import type { Keeper } from "../tracking/keeper";
import type { Notes } from "./notes";

/** What every view gets: what there is to show, and the ways to change it. */
export interface Stage {
  readonly course: Course;
  readonly session: Session;
  /** What the learner writes into job aids. */
  readonly notes: Notes;
  /** Questions that came back from modules that were finished. */
  readonly reviews: Reviews;
  readonly learner: Learner;
  /** Who could confirm a result. */
  readonly keeper: Keeper;
  go(place: string): void;
  /** Draws the present place again and puts the focus on its heading. */
  redraw(): void;
  /** Says it to those who listen. */
  announce(text: string): void;
}

/** A drawn place. Its first `h1` gets the focus. */
export interface Scene {
  readonly content: HTMLElement;
  /** For the top bar: where in the part the learner is. */
  readonly whereabouts?: string;
  /** Keys that choose here, and what they do. */
  readonly keys?: ReadonlyMap<string, () => void>;
}
