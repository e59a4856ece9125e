import type { Answer, Item } from "../engine/course";
import type { QuizProgress } from "../engine/progress";
import { newItems } from "../engine/quiz";
import { randomFrom } from "../engine/random";
import type { Session } from "../session";
import { words } from "../strings/words";
import { primary, submit } from "./buttons";
import { h, present, rendered } from "./dom";
import { viewOf } from "./items";
import { message } from "./message";
import { page } from "./page";
import { feedbackScene } from "./quiz-feedback";
import { itemPage } from "./quiz-item";
import { quizResultScene } from "./quiz-result";
import type { Scene, Stage } from "./stage";

/** An item is asked at `quiz`; its feedback stands at `quiz/<item>`, so a return finds it again. */
export function quizScene(stage: Stage): Scene {
  const { course, session } = stage;
  const { quiz, place } = session.progress;
  if (!quiz || quiz.drawn.length === 0) return introScene(stage);
  const found = (id: string | undefined) => course.quiz.items.find((item) => item.id === id);
  const after = found(place.split("/")[1]);
  if (after && after.id in quiz.answers) return feedbackScene(stage, quiz, after);
  const item = found(quiz.drawn.find((id) => !(id in quiz.answers)));
  return item ? askScene(stage, quiz, item) : quizResultScene(stage, quiz);
}

function introScene(stage: Stage): Scene {
  const { course, session } = stage;
  const { quiz } = course;
  const begin = (): void => {
    session.beginQuiz();
    stage.redraw();
  };
  const left = newItems(quiz, (session.progress.quiz?.attempt ?? 0) + 2);
  const content = page(
    words.quiz.kind,
    words.quiz.title,
    h("p.lead", words.quiz.lead(Math.min(quiz.draw, quiz.items.length), course.pass.quiz)),
    h("p.soft", words.quiz.again(left)),
    h("p.actions", primary(words.quiz.begin, begin)),
  );
  return { content };
}

/** A half-given answer stays as it is while the learner looks at something else. */
const halfGiven = new WeakMap<Session, { readonly key: string; readonly form: HTMLFormElement }>();

function askScene(stage: Stage, quiz: QuizProgress, item: Item): Scene {
  const { course, session } = stage;
  const key = `${course.language}/${quiz.attempt}/${item.id}`;
  const kept = halfGiven.get(session);
  const random = randomFrom(session.progress.seed, "item", quiz.attempt, item.id);
  const form = kept?.key === key ? kept.form : askForm(stage, item, random, (answer) => session.answer(item, answer));
  halfGiven.set(session, { key, form });
  return itemPage(stage, quiz, item, undefined, form);
}

/** The question as a form; the place is drawn again after an answer. */
export function askForm(
  stage: Stage,
  item: Item,
  random: () => number,
  answered: (answer: Answer) => void,
): HTMLFormElement {
  const { course, announce } = stage;
  const view = viewOf({ course, item, random, answer: undefined, announce });
  const problem = message();
  problem.id = "problem";
  const ask = rendered("div", "ask prose", item.askHtml);
  if (ask.lastElementChild) ask.lastElementChild.id = "asked";
  const fields = h("fieldset", { "aria-labelledby": "asked" }, ...present(view.controls));
  const form = h("form.question", { noValidate: true }, ask, fields, problem, submit(words.quiz.answer));
  const point = (control: Element | null, invalid: boolean): void => {
    if (!invalid) problem.textContent = "";
    for (const name of ["aria-invalid", "aria-describedby"]) control?.removeAttribute(name);
    if (invalid) control?.setAttribute("aria-invalid", "true");
    if (invalid) control?.setAttribute("aria-describedby", problem.id);
  };
  form.oninput = () => point(form.querySelector("[aria-invalid]"), false);
  form.onsubmit = (event) => {
    event.preventDefault();
    const read = view.read(form);
    if ("answer" in read) {
      answered(read.answer);
      stage.redraw();
      return;
    }
    point(form.querySelector("[aria-invalid]"), false);
    problem.textContent = read.missing;
    const control = form.querySelector<HTMLElement>(read.at ?? "input, select");
    point(control, true);
    control?.focus();
  };
  return form;
}
