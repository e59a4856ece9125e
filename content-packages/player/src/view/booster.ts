import { itemScore } from "../engine/quiz";
import { randomFrom } from "../engine/random";
import { words } from "../strings/words";
import { primary, secondary } from "./buttons";
import { h } from "./dom";
import { page, section } from "./page";
import { askForm } from "./quiz";
import { answeredQuestion, verdictOf } from "./quiz-feedback";
import type { Scene, Stage } from "./stage";

/** What is due from modules that were finished, offered once a sitting. */
export function boosterCard(stage: Stage): HTMLElement | false {
  const { waiting } = stage.reviews;
  if (waiting === 0) return false;
  const card = section(
    "plan card",
    words.booster.title(waiting),
    h("p", words.booster.lead),
    h(
      "p.actions",
      secondary(words.booster.begin, () => stage.go("booster")),
      secondary(words.booster.later, () => {
        stage.reviews.later();
        card.remove();
        document.querySelector("h1")?.focus();
      }),
    ),
  );
  return card;
}

/** Undefined once none is due any more. */
export function boosterScene(stage: Stage): Scene | undefined {
  const { course, session, reviews } = stage;
  const { current } = reviews;
  if (!current) return undefined;
  const { due, answer } = current;
  const { boosters, item } = due;
  const random = () => randomFrom(session.progress.seed, "booster", item.id);
  const kind = words.booster.from(boosters.title);
  if (answer === undefined) {
    const ask = askForm(stage, item, random(), (given) => {
      reviews.answered(given);
      session.review(boosters, item, given);
    });
    return { content: boosterPage(kind, words.booster.ask, ask) };
  }
  const score = itemScore(item, answer);
  const on = primary(reviews.waiting > 1 ? words.quiz.next : words.booster.done, () => {
    reviews.next();
    stage.go(reviews.waiting > 0 ? "booster" : "home");
  });
  const body = answeredQuestion({ course, item, random: random(), answer, announce: stage.announce }, score);
  const content = boosterPage(kind, "", body, h("p.actions", on));
  content.querySelector("h1")?.replaceWith(verdictOf(score));
  return { content };
}

function boosterPage(kind: string, title: string, ...children: readonly HTMLElement[]): HTMLElement {
  const content = page(kind, title, ...children);
  content.classList.add("item");
  return content;
}
