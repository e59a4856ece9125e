import type { Answer, Item, ItemOption } from "../../engine/course";
import type { Happening } from "../happening";
import { clockTime, identifier, letter, timespan } from "./words";

export interface Interaction {
  readonly id: string;
  readonly type: "choice" | "likert" | "sequencing" | "matching" | "numeric" | "performance";
  readonly time: string;
  readonly pattern?: string;
  readonly response: string;
  readonly result: string;
  readonly latency: string;
}

type Wording = Pick<Interaction, "type" | "response"> & { readonly pattern?: string };

/** What of this belongs into `cmi.interactions`, if anything does. */
export function interactionOf(happening: Happening, course: string): Interaction | undefined {
  switch (happening.kind) {
    case "decided": {
      const { step, option } = happening;
      const best = step.options.filter(({ quality }) => quality === 3);
      return {
        ...heard(happening, course, happening.scenario.id, step.id),
        type: "choice",
        ...(best.length === 1 && best[0] ? { pattern: letter(step.options.indexOf(best[0])) } : {}),
        response: letter(step.options.indexOf(option)),
        result: option.quality === 3 ? "correct" : option.quality === 2 ? "neutral" : "wrong",
      };
    }
    case "endingReached":
      return {
        ...heard(happening, course, happening.scenario.id, "path"),
        type: "performance",
        response: pathText(happening.path),
        result: String(happening.score),
      };
    case "itemAnswered": {
      const { item, answer, score } = happening;
      return {
        ...heard(happening, course, "quiz", item.id),
        ...wording(item, answer),
        result: score === 1 ? "correct" : score === 0 ? "wrong" : "neutral",
      };
    }
    default:
      return undefined;
  }
}

function heard(happening: { at: Date; seconds: number }, ...parts: readonly string[]) {
  return { id: identifier(...parts), time: clockTime(happening.at), latency: timespan(happening.seconds) };
}

function wording(item: Item, answer: Answer): Wording {
  switch (item.type) {
    case "single":
    case "better-draft":
    case "multiple":
      return { type: "choice", ...choice(item.options, answer) };
    case "mark-line":
      return { type: "choice", ...choice(item.lines, answer) };
    case "rating":
      return { type: "likert", response: String(answer) };
    case "order": {
      const entries = item.entries.map(({ id }) => id);
      return { type: "sequencing", pattern: letters(entries, entries), response: letters(entries, answer as string[]) };
    }
    case "match": {
      const ids = item.pairs.map(({ id }) => id);
      const chosen = answer as Readonly<Record<string, string>>;
      const pairs = ids.map((id, left) => [left, ids.indexOf(chosen[id] ?? "")] as const);
      const text = (matched: readonly (readonly [number, number])[]) =>
        matched.map(([left, right]) => `${letter(left)}.${right + 1}`).join(",");
      return {
        type: "matching",
        pattern: text(ids.map((_, index) => [index, index])),
        response: text(pairs.filter(([, right]) => right >= 0)),
      };
    }
    case "numeric":
      return { type: "numeric", pattern: String(item.answer), response: String(answer) };
  }
}

function choice(options: readonly ItemOption[], answer: Answer): { pattern: string; response: string } {
  const ids = options.map(({ id }) => id);
  const correct = options.filter((option) => option.correct).map(({ id }) => id);
  return { pattern: letters(ids, correct), response: letters(ids, Array.isArray(answer) ? answer : [String(answer)]) };
}

/** The chosen ids as letters of their authored positions; in the order chosen. */
function letters(ids: readonly string[], chosen: readonly string[]): string {
  return chosen.map((id) => letter(ids.indexOf(id))).join(",");
}

/** As many decisions as fit into 255 characters, the last ones first to stay. */
function pathText(path: readonly string[]): string {
  const moves = path.map((choice) => identifier(...choice.split("/")));
  while (moves.join(",").length > 255) moves.shift();
  return moves.join(",");
}
