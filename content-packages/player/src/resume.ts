import type { Course } from "./engine/course";
import { fresh, type Progress } from "./engine/progress";
import { decode, type Restored } from "./engine/saved";

export interface Resumed {
  readonly progress: Progress;
  readonly again: boolean;
  readonly unreadable: boolean;
  /** Titles of parts whose path no longer exists in full. */
  readonly cut: readonly string[];
}

/** The later one of what the LMS and this device saved; a fresh start if neither holds anything. */
export function resume(course: Course, copies: readonly (string | undefined)[], seed: number): Resumed {
  const read = copies.map((copy) => decode(copy, course));
  const latest = read
    .filter((copy): copy is Extract<Restored, { kind: "restored" }> => copy.kind === "restored")
    .sort((one, other) => other.progress.count - one.progress.count)[0];
  if (latest) return { progress: latest.progress, again: true, unreadable: false, cut: latest.cut };
  const unreadable = read.some(({ kind }) => kind === "unreadable");
  return { progress: fresh(course, seed), again: false, unreadable, cut: [] };
}
