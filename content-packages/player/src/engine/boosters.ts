import type { Boosters, Course, Item } from "./course";
import { type Progress, runOf, scenarioOf } from "./progress";

/** What a learner finished, in all modules of the programme, and which boosters they answered since. */
export interface Track {
  readonly finished: Readonly<Record<string, Finish>>;
  /** `module/item`. */
  readonly answered: readonly string[];
}

/** When a module was first finished. */
export interface Finish {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Skills of decisions in which the learner was sure and there was a stronger option. */
  readonly shaky: readonly string[];
}

export interface Due {
  readonly boosters: Boosters;
  readonly item: Item;
}

export const nothingYet: Track = { finished: {}, answered: [] };

const atOnce = 2;
const dayLong = 86_400_000;

/** What is asked at a launch: at most two, those on skills that the learner was wrongly sure of first, then what waits longest. */
export function due(course: Course, track: Track, now: number): readonly Due[] {
  const waiting = course.boosters.flatMap((boosters) => {
    const finish = track.finished[boosters.module];
    if (!finish) return [];
    return boosters.rounds.flatMap(({ day, items }) =>
      items.map((item) => ({
        boosters,
        item,
        since: finish.at + day * dayLong,
        shaky: finish.shaky.includes(item.skill),
      })),
    );
  });
  return waiting
    .filter((one) => one.since <= now && !track.answered.includes(keyOf(one)))
    .sort((one, other) => Number(other.shaky) - Number(one.shaky) || one.since - other.since)
    .slice(0, atOnce);
}

export function keyOf({ boosters, item }: Due): string {
  return `${boosters.module}/${item.id}`;
}

/** A module is finished once, whatever is tried in it afterwards. */
export function finished(track: Track, course: Course, progress: Progress, now: number): Track {
  if (course.id in track.finished || !progress.outcome?.passed) return track;
  const shaky = course.scenarios.flatMap((scenario) => {
    const { sure } = scenarioOf(progress, scenario.id);
    const { moves } = runOf(progress, scenario);
    return moves.filter(({ option }, index) => sure[index] === 3 && option.quality < 3).map(({ step }) => step.skill);
  });
  return { ...track, finished: { ...track.finished, [course.id]: { at: now, shaky: [...new Set(shaky)] } } };
}

export function withAnswer(track: Track, one: Due): Track {
  return { ...track, answered: [...track.answered, keyOf(one)] };
}
