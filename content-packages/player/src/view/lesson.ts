import type { Lesson } from "../engine/course";
import { randomFrom, shuffled } from "../engine/random";
import { words } from "../strings/words";
import { onward, secondary, submit } from "./buttons";
import { h, rendered } from "./dom";
import { message } from "./message";
import { page } from "./page";
import type { Scene, Stage } from "./stage";

export function lessonScene(stage: Stage, lesson: Lesson): Scene {
  const { lessons } = stage.course;
  stage.session.readLesson(lesson);
  const content = page(
    words.lesson.kind(lessons.indexOf(lesson) + 1, lessons.length, lesson.minutes),
    lesson.title,
    rendered("div", "prose", lesson.html),
    recall(stage, lesson),
    onward(stage, `lesson/${lesson.id}`),
  );
  return { content };
}

/** Draws itself again after an answer, in its own place. */
function recall(stage: Stage, lesson: Lesson): HTMLElement {
  const { progress } = stage.session;
  const options = shuffled(lesson.recall.options, randomFrom(progress.seed, "recall", lesson.id));
  const chosen = options.find(({ id }) => id === progress.lessons[lesson.id]);
  const problem = message();
  const title = h("h2", { tabIndex: -1 }, words.lesson.recall);
  const form = h(
    "form.question.card",
    { noValidate: true },
    title,
    h(
      "fieldset",
      rendered("legend", "ask", lesson.recall.askHtml),
      ...options.map(({ id, text }) =>
        chosen
          ? h("p.option.point", h("span", text), id === chosen.id && h("span.soft", words.lesson.yours))
          : h("label.option", h("input", { type: "radio", name: "recall", value: id }), h("span", text)),
      ),
    ),
    problem,
  );
  const redraw = (): void => {
    const next = recall(stage, lesson);
    form.replaceWith(next);
    next.querySelector<HTMLElement>(chosen ? "h2" : ".feedback h3")?.focus();
  };
  if (chosen) {
    form.append(
      h(
        "div",
        { class: `feedback ${chosen.correct ? "good" : "care"}` },
        h("h3", { tabIndex: -1 }, chosen.correct ? words.lesson.right : words.lesson.wrong),
        rendered("div", "prose", chosen.feedbackHtml),
      ),
      secondary(words.lesson.again, () => {
        stage.session.forgetRecall(lesson);
        redraw();
      }),
    );
  } else {
    form.append(submit(words.lesson.check));
  }
  form.onsubmit = (event) => {
    event.preventDefault();
    const id = new FormData(form).get("recall");
    const option = options.find((candidate) => candidate.id === id);
    if (!option) {
      problem.textContent = words.lesson.pick;
      form.querySelector("input")?.focus();
      return;
    }
    stage.session.recall(lesson, option);
    redraw();
  };
  return form;
}
