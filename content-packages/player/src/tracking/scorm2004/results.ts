import type { Launch } from "../../launch";
import type { Results } from "../scorm/dialect";
import { numberOr } from "../scorm/words";
import { scaled } from "./words";

/** Completion and success apart. Where a manifest sets thresholds, LMSs judge by measure and score, so these agree with the rest. */
export function results2004(held: (element: string) => string, onFail: Launch["onFail"]): Results {
  let completed = held("cmi.completion_status") === "completed";
  let passed = held("cmi.success_status") === "passed";
  let score = numberOr(held("cmi.score.scaled"), -0.01) * 100;
  let percent = numberOr(held("cmi.progress_measure"), 0) * 100;

  return {
    begun: () => (completed ? [] : [["cmi.completion_status", "incomplete"]]),
    now(outcome, done) {
      const failed = outcome?.passed === false && !passed;
      completed ||= done.completed && !(failed && onFail === "incomplete");
      percent = Math.max(percent, completed ? 100 : Math.min(99, done.percent));
      const values: [string, string][] = [
        ["cmi.completion_status", completed ? "completed" : "incomplete"],
        ["cmi.progress_measure", scaled(percent)],
      ];
      if (!outcome) return values;
      passed ||= outcome.passed;
      values.push(["cmi.success_status", passed ? "passed" : "failed"]);
      if (outcome.score > score) {
        score = outcome.score;
        values.push(
          ["cmi.score.min", "0"],
          ["cmi.score.max", "100"],
          ["cmi.score.raw", String(score)],
          ["cmi.score.scaled", scaled(score)],
        );
      }
      return values;
    },
  };
}
