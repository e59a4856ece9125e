import { duration } from "../duration";
import type { Values } from "../scorm/dialect";
import type { Interaction, Shape } from "../scorm/interactions";
import { identifier } from "../scorm/words";
import { oneLine, timestamp } from "./words";

const results = { right: "correct", partly: "neutral", wrong: "incorrect" };

export function interaction2004({ asked, given, result, answer }: Interaction): Values {
  const { response, pattern } = written(answer);
  return [
    ["type", answer.type],
    ...(given ? [["timestamp", timestamp(given.at)] as const] : []),
    ["description", oneLine(asked)],
    ...(pattern === undefined ? [] : [["correct_responses.0.pattern", pattern] as const]),
    ...(response === "" ? [] : [["learner_response", response] as const]),
    ["result", typeof result === "number" ? String(result) : results[result]],
    ...(given ? [["latency", duration(given.seconds)] as const] : []),
  ];
}

function written(answer: Shape): { readonly response: string; readonly pattern?: string } {
  switch (answer.type) {
    case "choice":
    case "sequencing": {
      const response = list(answer.chosen);
      return answer.right ? { response, pattern: list(answer.right) } : { response };
    }
    case "likert":
      return { response: point(answer.chosen), pattern: point(answer.right) };
    case "matching":
      return { response: pairs(answer.chosen), pattern: pairs(answer.among.map((id) => [id, id])) };
    case "numeric": {
      const { chosen, right, tolerance } = answer;
      return { response: decimal(chosen), pattern: `${decimal(right - tolerance)}[:]${decimal(right + tolerance)}` };
    }
    case "performance":
      return { response: pairs(answer.path.map((choice) => choice.split("/"))) };
  }
}

function list(ids: readonly string[]): string {
  return ids.map((id) => identifier(id)).join("[,]");
}

function pairs(of: readonly (readonly string[])[]): string {
  return of.map((pair) => pair.map((id) => identifier(id)).join("[.]")).join("[,]");
}

function point(number: number): string {
  return `lik_${number}`;
}

/** Real(10,7), without the noise of binary fractions. */
function decimal(number: number): string {
  return String(Number(number.toFixed(6)));
}
