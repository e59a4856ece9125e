import { duration } from "../duration";
import type { Dialect } from "../scorm/dialect";
import type { Standing } from "../scorm/objectives";
import { interaction2004 } from "./interaction";
import { results2004 } from "./results";
import { oneLine, scaled } from "./words";

/** The third and the fourth edition, which differ in their manifests only. */
export const scorm2004: Dialect = {
  api: "API_1484_11",
  calls: {
    open: "Initialize",
    close: "Terminate",
    commit: "Commit",
    get: "GetValue",
    set: "SetValue",
    error: "GetLastError",
  },
  elements: {
    mode: "cmi.mode",
    credit: "cmi.credit",
    entry: "cmi.entry",
    learner: "cmi.learner_id",
    name: "cmi.learner_name",
    language: "cmi.learner_preference.language",
    location: "cmi.location",
    time: "cmi.session_time",
    exit: "cmi.exit",
  },
  closesAgain: true,
  /** Without it the LMS's frame stays on a course that is over. Not `exitAll`, which would end the attempt at a whole programme. */
  leaving: [["adl.nav.request", "suspendAll"]],
  timespan: duration,
  interaction: interaction2004,
  objective,
  results: results2004,
};

function objective({ skill, done, result }: Standing): [string, string][] {
  const standing: [string, string][] = [
    ["description", oneLine(skill.objective)],
    ["progress_measure", scaled(done * 100)],
    ["completion_status", done === 1 ? "completed" : done > 0 ? "incomplete" : "not attempted"],
  ];
  if (!result) return standing;
  return [
    ...standing,
    ["success_status", result.passed ? "passed" : "failed"],
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", String(result.percent)],
    ["score.scaled", scaled(result.percent)],
  ];
}
