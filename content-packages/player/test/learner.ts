import type { Answer, Item, Scenario } from "../src/engine/course";
import { runOf, scenarioOf } from "../src/engine/progress";
import { itemScore } from "../src/engine/quiz";
import type { Session } from "../src/session";
import { tiny } from "./course";

type Way = "best" | "worst";

/** Plays every part, from the first decision and a new quiz attempt on. */
export function playAll(session: Session, way: Way): void {
  for (const lesson of tiny.lessons) session.readLesson(lesson);
  for (const scenario of tiny.scenarios) {
    if (scenarioOf(session.progress, scenario.id).path.length > 0) session.rewind(scenario, 0);
    else session.beginScenario(scenario);
    play(session, scenario, (options) => {
      const sorted = [...options].sort((one, other) => other.quality - one.quality);
      return (way === "best" ? sorted[0] : sorted[sorted.length - 1])?.id ?? "";
    });
  }
  session.beginQuiz();
  for (const id of session.progress.quiz?.drawn ?? []) {
    const item = tiny.quiz.items.find((candidate) => candidate.id === id);
    if (item) session.answer(item, way === "best" ? rightAnswer(item) : wrongAnswer(item));
  }
}

/** Picks the option at this position at each decision, as often as told. */
export function playScenario(session: Session, scenario: Scenario, position: number, times = 30): void {
  session.beginScenario(scenario);
  play(session, scenario, (options) => options[position]?.id ?? "", times);
}

function play(
  session: Session,
  scenario: Scenario,
  pick: (options: Scenario["steps"][number]["options"]) => string,
  times = 30,
): void {
  for (let time = 0; time < times; time++) {
    const run = runOf(session.progress, scenario);
    if (run.place.kind === "ending") return;
    session.decide(run, pick(run.place.step.options));
  }
}

export function rightAnswer(item: Item): Answer {
  switch (item.type) {
    case "single":
    case "better-draft":
      return item.options.find(({ correct }) => correct)?.id ?? "";
    case "mark-line":
      return item.lines.find(({ correct }) => correct)?.id ?? "";
    case "multiple":
      return item.options.filter(({ correct }) => correct).map(({ id }) => id);
    case "rating":
      return item.best;
    case "order":
      return item.entries.map(({ id }) => id);
    case "match":
      return Object.fromEntries(item.pairs.map(({ id }) => [id, id]));
    case "numeric":
      return item.answer;
  }
}

export function wrongAnswer(item: Item): Answer {
  switch (item.type) {
    case "single":
    case "better-draft":
      return item.options.find(({ correct }) => !correct)?.id ?? "";
    case "mark-line":
      return item.lines.find(({ correct }) => !correct)?.id ?? "";
    case "multiple":
      return item.options.filter(({ correct }) => !correct).map(({ id }) => id);
    case "rating":
      return [1, 2, 3, 4, 5].find((point) => itemScore(item, point) === 0) ?? 1;
    case "order":
      return [...item.entries].reverse().map(({ id }) => id);
    case "match":
      return Object.fromEntries(
        item.pairs.map(({ id }, index) => [id, item.pairs[(index + 1) % item.pairs.length]?.id ?? ""]),
      );
    case "numeric":
      return item.answer + item.tolerance + 1;
  }
}
