import type { Pass } from "./progress";

/** How the record's id begins, letter by letter: enough to find it, short enough to type. */
export function codeOf({ id }: Pass): string {
  return id.slice(0, 18);
}
