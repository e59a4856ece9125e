import type { Dialect } from "../scorm/dialect";
import { interaction12 } from "./interaction";
import { otherThan } from "./other-than";
import { results12 } from "./results";
import { timespan } from "./words";

export const scorm12: Dialect = {
  api: "API",
  calls: {
    open: "LMSInitialize",
    close: "LMSFinish",
    commit: "LMSCommit",
    get: "LMSGetValue",
    set: "LMSSetValue",
    error: "LMSGetLastError",
  },
  elements: {
    mode: "cmi.core.lesson_mode",
    credit: "cmi.core.credit",
    entry: "cmi.core.entry",
    learner: "cmi.core.student_id",
    name: "cmi.core.student_name",
    language: "cmi.student_preference.language",
    location: "cmi.core.lesson_location",
    time: "cmi.core.session_time",
    exit: "cmi.core.exit",
  },
  closesAgain: false,
  leaving: [],
  timespan,
  interaction: interaction12,
  objective: ({ done, result }) =>
    result
      ? [
          ["score.min", "0"],
          ["score.max", "100"],
          ["score.raw", String(result.percent)],
          ["status", result.passed ? "passed" : "failed"],
        ]
      : done > 0
        ? [["status", "incomplete"]]
        : [],
  results: results12,
  otherThan,
};
