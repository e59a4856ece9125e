import { attemptScore, type QuizProgress } from "../engine/progress";
import { plainText } from "../engine/text";
import { words } from "../strings/words";
import { onward, secondary } from "./buttons";
import { h } from "./dom";
import { answerMark, tag } from "./marks";
import { page, section } from "./page";
import type { Scene, Stage } from "./stage";

export function quizResultScene(stage: Stage, quiz: QuizProgress): Scene {
  const { course, session } = stage;
  const percent = attemptScore(quiz) ?? 0;
  const best = quiz.best ?? percent;
  const enough = best >= course.pass.quiz;
  const rows = quiz.drawn.map((id) => {
    const item = course.quiz.items.find((candidate) => candidate.id === id);
    const score = quiz.answers[id]?.score ?? 0;
    const mark = score === 1 ? answerMark("right") : score === 0 ? answerMark("wrong") : partly(score);
    return h("li", {}, h("span", {}, plainText(item?.askHtml ?? "")), mark);
  });
  const retake = secondary(words.quiz.retake, () => {
    session.beginQuiz();
    stage.redraw();
  });
  const content = page(
    words.quiz.attempt(quiz.attempt),
    words.quiz.resultTitle(percent),
    h(
      "p",
      { className: "lead" },
      enough ? words.quiz.enough(course.pass.quiz) : words.quiz.notEnough(course.pass.quiz),
    ),
    best > percent && h("p", { className: "soft" }, words.quiz.best(best)),
    h("p", { className: "actions" }, retake),
    section("answers", words.quiz.items, h("ol", {}, ...rows)),
    onward(stage, "quiz"),
  );
  return { content };
}

function partly(score: number): HTMLElement {
  return tag("care", "half", words.result.percent(Math.round(score * 100)));
}
