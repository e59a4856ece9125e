import type { Values } from "../scorm/dialect";
import type { Interaction, Shape } from "../scorm/interactions";
import { identifier } from "../scorm/words";
import { clockTime, letter, timespan } from "./words";

const results = { right: "correct", partly: "neutral", wrong: "wrong" };

export function interaction12({ given, result, answer }: Interaction): Values {
  const { response, pattern } = written(answer);
  return [
    ["type", answer.type],
    ...(given ? [["time", clockTime(given.at)] as const] : []),
    ...(pattern === undefined ? [] : [["correct_responses.0.pattern", pattern] as const]),
    ["student_response", response],
    ["result", typeof result === "number" ? String(result) : results[result]],
    ...(given ? [["latency", timespan(given.seconds)] as const] : []),
  ];
}

/** Options are letters here: this edition knows no others. */
function written(answer: Shape): { readonly response: string; readonly pattern?: string } {
  switch (answer.type) {
    case "choice":
    case "sequencing": {
      const letters = (ids: readonly string[]): string => ids.map((id) => letter(answer.among.indexOf(id))).join(",");
      const response = letters(answer.chosen);
      return answer.right ? { response, pattern: letters(answer.right) } : { response };
    }
    case "likert":
      return { response: String(answer.chosen), pattern: String(answer.right) };
    case "matching": {
      const pair = (left: string, right: string): string =>
        `${letter(answer.among.indexOf(left))}.${answer.among.indexOf(right) + 1}`;
      return {
        response: answer.chosen.map(([left, right]) => pair(left, right)).join(","),
        pattern: answer.among.map((id) => pair(id, id)).join(","),
      };
    }
    case "numeric":
      return { response: String(answer.chosen), pattern: String(answer.right) };
    case "performance":
      return { response: pathText(answer.path) };
  }
}

/** As many decisions as fit into 255 characters, the last ones first to stay. */
function pathText(path: readonly string[]): string {
  const moves = path.map((choice) => identifier(...choice.split("/")));
  while (moves.join(",").length > 255) moves.shift();
  return moves.join(",");
}
