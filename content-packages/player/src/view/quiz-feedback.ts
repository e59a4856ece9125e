import type { Item } from "../engine/course";
import { type Answered, attemptScore, type QuizProgress } from "../engine/progress";
import { randomFrom } from "../engine/random";
import { words } from "../strings/words";
import { primary } from "./buttons";
import { h, present, rendered } from "./dom";
import { viewOf } from "./items";
import type { Asked } from "./items/item";
import { icon } from "./marks";
import { heading } from "./page";
import { itemPage, toneOf } from "./quiz-item";
import type { Scene, Stage } from "./stage";

const signs = { good: "check", care: "half", harm: "cross" } as const;

/** The verdict first, as the heading that gets the focus; then why. */
export function feedbackScene(stage: Stage, quiz: QuizProgress, item: Item): Scene {
  const { score } = quiz.answers[item.id] ?? { score: 0 };
  const last = attemptScore(quiz) !== null;
  const on = primary(last ? words.quiz.finish : words.quiz.next, () => stage.go("quiz"), "right");
  const body = answeredItem(stage, quiz, item);
  return itemPage(stage, quiz, item, verdictOf(score), body, h("p.actions", on));
}

export function verdictOf(score: number): HTMLElement {
  const verdict = heading(words.quiz.verdict(Math.round(score * 100)));
  const tone = toneOf(score);
  verdict.className = `verdict ${tone}`;
  verdict.prepend(icon(signs[tone]));
  return verdict;
}

/** The item with what was answered, and why each part of it holds or fails. */
export function answeredItem({ course, session, announce }: Stage, quiz: QuizProgress, item: Item): HTMLElement {
  const { answer, score } = quiz.answers[item.id] as Answered;
  const random = randomFrom(session.progress.seed, "item", quiz.attempt, item.id);
  return answeredQuestion({ course, item, random, answer, announce }, score);
}

export function answeredQuestion(asked: Asked, score: number): HTMLElement {
  const { item, answer } = asked;
  const ask = rendered("div", "ask prose", item.askHtml);
  const feedback = rendered("aside", "feedback prose", item.feedbackHtml);
  if (answer === undefined) return h("div.question", ask, h("p.soft", words.quiz.lost), feedback);
  const { controls, credit } = viewOf(asked);
  return h(
    "div.question",
    score > 0 && score < 1 && credit && h("p.credit", credit),
    ask,
    ...present(controls),
    feedback,
  );
}
