import type { Item } from "../engine/course";
import type { QuizProgress } from "../engine/progress";
import { words } from "../strings/words";
import { h } from "./dom";
import { heading } from "./page";
import type { Scene, Stage } from "./stage";

/** What an item and its feedback have in common: where in the attempt one is, and which skill it is about. */
export function itemPage(
  { course }: Stage,
  quiz: QuizProgress,
  item: Item,
  verdict: HTMLElement | undefined,
  ...children: readonly HTMLElement[]
): Scene {
  const skill = course.skills.find(({ id }) => id === item.skill)?.title ?? words.quiz.kind;
  const head = h("header.page-head", pips(quiz, item.id), verdict && h("p.kind", skill), verdict ?? heading(skill));
  const whereabouts = words.bar.item(quiz.drawn.indexOf(item.id) + 1, quiz.drawn.length);
  return { content: h("article.page.item", head, ...children), whereabouts };
}

/** One small mark for each item; the words say the same elsewhere. */
function pips({ drawn, answers }: QuizProgress, now: string): HTMLElement {
  const marks = drawn.map((id) => {
    const score = answers[id]?.score;
    const state = score === undefined ? "" : score === 1 ? "right" : score === 0 ? "wrong" : "half";
    return h("i", { class: `${state} ${id === now ? "now" : ""}` });
  });
  return h("div.pips", { "aria-hidden": "true" }, ...marks);
}

export function toneOf(score: number): "good" | "care" | "harm" {
  return score === 1 ? "good" : score === 0 ? "harm" : "care";
}
