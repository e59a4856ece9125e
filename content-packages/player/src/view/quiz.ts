import type { Item } from "../engine/course";
import { attemptScore, type QuizProgress } from "../engine/progress";
import { randomFrom } from "../engine/random";
import { words } from "../strings/words";
import { primary, submit } from "./buttons";
import { h, rendered } from "./dom";
import { viewOf } from "./items";
import { message } from "./message";
import { heading, page } from "./page";
import { quizResultScene } from "./quiz-result";
import type { Scene, Stage } from "./stage";

export function quizScene(stage: Stage): Scene {
  const { course, session } = stage;
  const { quiz } = session.progress;
  const id = quiz?.drawn.find((drawn) => !(drawn in quiz.answers));
  const item = course.quiz.items.find((candidate) => candidate.id === id);
  if (quiz && item) return itemScene(stage, quiz, item);
  return quiz && attemptScore(quiz) !== null ? quizResultScene(stage, quiz) : introScene(stage);
}

function introScene(stage: Stage): Scene {
  const { course, session } = stage;
  const begin = (): void => {
    session.beginQuiz();
    stage.redraw();
  };
  const content = page(
    words.quiz.kind,
    words.quiz.title,
    h("p", { className: "lead" }, words.quiz.lead(course.quiz.draw, course.pass.quiz)),
    h("p", { className: "actions" }, primary(words.quiz.begin, begin)),
  );
  return { content };
}

function itemScene(stage: Stage, quiz: QuizProgress, item: Item): Scene {
  const number = quiz.drawn.indexOf(item.id) + 1;
  const title = words.quiz.item(number, quiz.drawn.length);
  const form = h("form", { className: "question", noValidate: true });
  draw(stage, quiz, item, form);
  const content = h("article", { className: "page" }, heading(title), form);
  return { content, whereabouts: words.bar.item(number, quiz.drawn.length) };
}

function draw(stage: Stage, quiz: QuizProgress, item: Item, form: HTMLFormElement): void {
  const { course, session, announce } = stage;
  const given = session.progress.quiz?.answers[item.id];
  const random = randomFrom(session.progress.seed, "item", quiz.attempt, item.id);
  const view = viewOf({ course, item, random, answer: given?.answer, announce });
  const problem = message();
  const fields = h(
    "fieldset",
    {},
    h("legend", { className: "hidden-text" }, words.quiz.item(quiz.drawn.indexOf(item.id) + 1, quiz.drawn.length)),
    ...view.controls.filter((control) => control !== false).map((control) => control ?? ""),
  );
  form.replaceChildren(rendered("div", "ask prose", item.askHtml), fields, problem);
  if (given) {
    form.prepend(verdict(given.score));
    form.append(rendered("aside", "feedback prose", item.feedbackHtml), onButton(stage));
    return;
  }
  form.append(submit(words.quiz.answer));
  form.onsubmit = (event) => {
    event.preventDefault();
    const read = view.read(form);
    if ("missing" in read) {
      problem.textContent = read.missing;
      form.querySelector<HTMLElement>("input, select")?.focus();
      return;
    }
    session.answer(item, read.answer);
    form.onsubmit = null;
    draw(stage, quiz, item, form);
    form.querySelector<HTMLElement>(".verdict")?.focus();
    form.scrollIntoView({ block: "start" });
  };
}

function verdict(score: number): HTMLElement {
  const tone = score === 1 ? "good" : score === 0 ? "harm" : "care";
  return h("h2", { className: `verdict ${tone}`, tabIndex: -1 }, words.quiz.verdict(score));
}

function onButton(stage: Stage): HTMLElement {
  const { quiz } = stage.session.progress;
  const finished = quiz !== null && attemptScore(quiz) !== null;
  return h("p", { className: "actions" }, primary(finished ? words.quiz.finish : words.quiz.next, stage.redraw));
}
