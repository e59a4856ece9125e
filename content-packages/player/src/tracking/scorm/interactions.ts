import type { Answer, Item, ItemOption } from "../../engine/course";
import { plainText } from "../../engine/text";
import type { Happening } from "../happening";

/** An answer as far as both editions of SCORM know it; each then writes it in its own way. */
export interface Interaction {
  /** From the outside in, for one readable id. */
  readonly of: readonly string[];
  readonly asked: string;
  readonly at: Date;
  readonly seconds: number;
  readonly result: "right" | "partly" | "wrong" | number;
  readonly answer: Shape;
}

export type Shape =
  | {
      readonly type: "choice" | "sequencing";
      readonly among: readonly string[];
      readonly chosen: readonly string[];
      /** Absent where no one answer is right. */
      readonly right?: readonly string[];
    }
  | { readonly type: "likert"; readonly chosen: number; readonly right: number }
  | {
      readonly type: "matching";
      /** Both sides, in which each matches itself. */
      readonly among: readonly string[];
      readonly chosen: readonly (readonly [left: string, right: string])[];
    }
  | {
      readonly type: "numeric";
      readonly chosen: number;
      readonly right: number;
      readonly tolerance: number;
    }
  | { readonly type: "performance"; readonly path: readonly string[] };

/** What of this belongs among the interactions, if anything does. */
export function interactionOf(happening: Happening, course: string): Interaction | undefined {
  switch (happening.kind) {
    case "decided": {
      const { scenario, step, option, at, seconds } = happening;
      const best = step.options.filter(({ quality }) => quality === 3).map(({ id }) => id);
      const among = step.options.map(({ id }) => id);
      return {
        of: [course, scenario.id, step.id],
        asked: step.ask,
        at,
        seconds,
        result: option.quality === 3 ? "right" : option.quality === 2 ? "partly" : "wrong",
        answer: { type: "choice", among, chosen: [option.id], ...(best.length === 1 ? { right: best } : {}) },
      };
    }
    case "endingReached": {
      const { scenario, path, score, at, seconds } = happening;
      const answer = { type: "performance", path } as const;
      return { of: [course, scenario.id, "path"], asked: scenario.title, at, seconds, result: score, answer };
    }
    case "itemAnswered": {
      const { item, answer, score, at, seconds } = happening;
      return {
        of: [course, "quiz", item.id],
        asked: plainText(item.askHtml),
        at,
        seconds,
        result: score === 1 ? "right" : score === 0 ? "wrong" : "partly",
        answer: shapeOf(item, answer),
      };
    }
    default:
      return undefined;
  }
}

function shapeOf(item: Item, answer: Answer): Shape {
  switch (item.type) {
    case "single":
    case "better-draft":
    case "multiple":
      return choice(item.options, answer);
    case "mark-line":
      return choice(item.lines, answer);
    case "rating":
      return { type: "likert", chosen: Number(answer), right: item.best };
    case "order": {
      const right = item.entries.map(({ id }) => id);
      return { type: "sequencing", among: right, chosen: listed(answer), right };
    }
    case "match":
      return {
        type: "matching",
        among: item.pairs.map(({ id }) => id),
        chosen: Object.entries(answer as Readonly<Record<string, string>>),
      };
    case "numeric":
      return { type: "numeric", chosen: Number(answer), right: item.answer, tolerance: item.tolerance };
  }
}

function choice(options: readonly ItemOption[], answer: Answer): Shape {
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  return { type: "choice", among: options.map(({ id }) => id), chosen: listed(answer), right };
}

function listed(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer : [String(answer)];
}
