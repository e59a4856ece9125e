import { answersIn } from "./engine/answers";
import type { Course } from "./engine/course";
import { fresh, type Progress } from "./engine/progress";
import { decode, type Restored } from "./engine/saved";

export interface Resumed {
  readonly progress: Progress;
  readonly again: boolean;
  readonly unreadable: boolean;
  /** A later version of the player saved this; nothing may be written over it. */
  readonly newer: boolean;
  /** What no longer exists in full; see `fit`. */
  readonly cut: readonly string[];
  /** Answers that this device has and the LMS had not got. */
  readonly lacking: number;
}

/** The later one of what the LMS and this device saved; a fresh start if neither holds anything. */
export function resume(course: Course, lms: string | undefined, device: string | undefined, seed: number): Resumed {
  const read = [decode(lms, course), decode(device, course)] as const;
  const kinds = read.map(({ kind }) => kind);
  const newer = kinds.includes("newer");
  const [theirs, ours] = read.map(progressOf);
  const latest = ours && (!theirs || ours.progress.count > theirs.progress.count) ? ours : theirs;
  if (!latest) {
    const unreadable = kinds.includes("unreadable");
    return { progress: fresh(course, seed), again: false, unreadable, newer, cut: [], lacking: 0 };
  }
  const lacking = latest === ours ? beyond(latest.progress, theirs?.progress) : 0;
  return { progress: latest.progress, again: true, unreadable: false, newer, cut: latest.cut, lacking };
}

function progressOf(copy: Restored): Extract<Restored, { kind: "restored" }> | undefined {
  return copy.kind === "restored" ? copy : undefined;
}

/** How many of these answers the other copy does not have. */
function beyond(progress: Progress, other: Progress | undefined): number {
  const known = new Set(answersIn(other));
  return answersIn(progress).filter((answer) => !known.has(answer)).length;
}
