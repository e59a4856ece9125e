import { attemptScore, type QuizProgress } from "../engine/progress";
import { newItems } from "../engine/quiz";
import { plainText } from "../engine/text";
import { words } from "../strings/words";
import { onward, secondary } from "./buttons";
import { h } from "./dom";
import { answerMark, tag } from "./marks";
import { page, section } from "./page";
import { answeredItem } from "./quiz-feedback";
import type { Scene, Stage } from "./stage";

export function quizResultScene(stage: Stage, quiz: QuizProgress): Scene {
  const { course, session } = stage;
  const percent = attemptScore(quiz) ?? 0;
  const best = quiz.best ?? percent;
  const enough = best >= course.pass.quiz;
  const retake = secondary(words.quiz.retake, () => {
    session.beginQuiz();
    stage.redraw();
  });
  const content = page(
    words.quiz.attempt(quiz.attempt),
    words.quiz.resultTitle(percent),
    h(
      "p.lead",
      best > percent && `${words.quiz.best(best)} `,
      enough ? words.quiz.enough(course.pass.quiz) : words.quiz.notEnough(course.pass.quiz),
    ),
    section("answers", words.quiz.items, h("p.soft", words.quiz.look), ...rows(stage, quiz)),
    section("retake", words.quiz.retake, h("p", words.quiz.again(newItems(course.quiz, quiz.attempt + 1))), retake),
    onward(stage, "quiz"),
  );
  return { content };
}

/** Each item opens to its answer and why. */
function rows(stage: Stage, quiz: QuizProgress): HTMLElement[] {
  return quiz.drawn.flatMap((id) => {
    const item = stage.course.quiz.items.find((candidate) => candidate.id === id);
    const score = quiz.answers[id]?.score ?? 0;
    const mark = score === 1 ? answerMark("right") : score === 0 ? answerMark("wrong") : partly(score);
    if (!item) return [];
    const row = h("details", h("summary", h("span", plainText(item.askHtml)), mark));
    row.addEventListener("toggle", () => row.append(answeredItem(stage, quiz, item)), { once: true });
    return [row];
  });
}

function partly(score: number): HTMLElement {
  return tag("care", "half", words.result.percent(Math.round(score * 100)));
}
