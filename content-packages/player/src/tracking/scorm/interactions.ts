import { answersIn, decisionKey, itemKey } from "../../engine/answers";
import type { Answer, Course, Item, ItemOption, Scenario } from "../../engine/course";
import { type Move, type Path, replay } from "../../engine/play";
import { type Progress, scenarioOf } from "../../engine/progress";
import { scoreOf } from "../../engine/score";
import { plainText } from "../../engine/text";
import type { Happening } from "../happening";

/** An answer as far as both editions of SCORM know it; each then writes it in its own way. */
export interface Interaction {
  /** From the outside in, for one readable id. */
  readonly of: readonly string[];
  readonly asked: string;
  readonly result: "right" | "partly" | "wrong" | number;
  readonly answer: Shape;
  /** Absent where nobody knows any more. */
  readonly given?: { readonly at: Date; readonly seconds: number };
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
    case "decided":
      return { ...decision(course, happening.scenario, happening), given: happening };
    case "endingReached":
      return { ...road(course, happening.scenario, happening.path, happening.score), given: happening };
    case "itemAnswered":
      return { ...quizAnswer(course, happening.item, happening), given: happening };
    default:
      return undefined;
  }
}

/**
 * What this place holds and the other, the LMS's, does not: an earlier visit could not say it. Of each scenario it is this run and
 * the finished one before it, and of the quiz the last attempt; more is not kept.
 */
export function missed(course: Course, here: Progress, there: Progress | undefined): readonly Interaction[] {
  const known = new Set(answersIn(there));
  const decisions = course.scenarios.flatMap((scenario) => {
    const { id } = scenario;
    const { run, path, past } = scenarioOf(here, id);
    const heard = there?.scenarios[id];
    const before = heard?.run ?? 1;
    const earlier = past && before < run && `${past}` !== `${heard?.past}` ? past : [];
    return [[before, earlier] as const, [run, path] as const].flatMap(([run, path]) => {
      const { moves, place } = replay(scenario, path);
      const lacking = moves.filter((_, at) => !known.has(decisionKey(id, run, at, path[at])));
      const ended = lacking.length > 0 && place.kind === "ending";
      return [
        ...lacking.map((move) => decision(course.id, scenario, move)),
        ...(ended ? [road(course.id, scenario, path, scoreOf(moves))] : []),
      ];
    });
  });
  const { attempt = 0, answers = {}, drawn = [] } = here.quiz ?? {};
  const answered = drawn.flatMap((id) => {
    const item = course.quiz.items.find((one) => one.id === id);
    const { score = 0, answer } = answers[id] ?? {};
    const lacks = item && answer !== undefined && !known.has(itemKey(attempt, id));
    return lacks ? [quizAnswer(course.id, item, { score, answer })] : [];
  });
  return [...decisions, ...answered];
}

function decision(course: string, scenario: Scenario, { step, option }: Pick<Move, "step" | "option">): Interaction {
  const best = ids(step.options.filter(({ quality }) => quality === 3));
  return {
    of: [course, scenario.id, step.id],
    asked: step.ask,
    result: option.quality === 3 ? "right" : option.quality === 2 ? "partly" : "wrong",
    answer: {
      type: "choice",
      among: ids(step.options),
      chosen: [option.id],
      ...(best.length === 1 ? { right: best } : {}),
    },
  };
}

function road(course: string, { id, title }: Scenario, path: Path, score: number): Interaction {
  return { of: [course, id, "path"], asked: title, result: score, answer: { type: "performance", path } };
}

function quizAnswer(
  course: string,
  item: Item,
  { answer, score }: { readonly answer: Answer; readonly score: number },
): Interaction {
  return {
    of: [course, "quiz", item.id],
    asked: plainText(item.askHtml),
    result: score === 1 ? "right" : score === 0 ? "wrong" : "partly",
    answer: shapeOf(item, answer),
  };
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
      const right = ids(item.entries);
      return { type: "sequencing", among: right, chosen: listed(answer), right };
    }
    case "match":
      return {
        type: "matching",
        among: ids(item.pairs),
        chosen: Object.entries(answer as Readonly<Record<string, string>>),
      };
    case "numeric":
      return { type: "numeric", chosen: Number(answer), right: item.answer, tolerance: item.tolerance };
  }
}

function choice(options: readonly ItemOption[], answer: Answer): Shape {
  const right = ids(options.filter(({ correct }) => correct));
  return { type: "choice", among: ids(options), chosen: listed(answer), right };
}

function listed(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer : [String(answer)];
}

function ids(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}
