import type { Results, Values } from "../scorm/dialect";
import { numberOr } from "../scorm/words";

/** Worst first. With a mastery score in the manifest an LMS may itself make `completed` of what was told. */
const ranks = ["incomplete", "failed", "completed", "passed"];

/** One status for all; a sitting that says nothing would count as completed. */
export function results12(held: (element: string) => string): Results {
  let rank = ranks.indexOf(held("cmi.core.lesson_status"));
  let score = numberOr(held("cmi.core.score.raw"), -1);

  const status = (name: string): Values => {
    if (ranks.indexOf(name) <= rank) return [];
    rank = ranks.indexOf(name);
    return [["cmi.core.lesson_status", name]];
  };
  return {
    begun: () => status("incomplete"),
    now(outcome) {
      if (!outcome) return [];
      const better = outcome.score > score;
      if (better) score = outcome.score;
      const scored: Values = [
        ["cmi.core.score.min", "0"],
        ["cmi.core.score.max", "100"],
        ["cmi.core.score.raw", String(score)],
      ];
      return [...(better ? scored : []), ...status(outcome.passed ? "passed" : "failed")];
    },
  };
}
