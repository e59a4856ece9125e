import type { Answer, ItemOption } from "../../engine/course";
import { shuffled } from "../../engine/random";
import { words } from "../../strings/words";
import { type Child, h, rendered } from "../dom";
import { answerMark, type Mark } from "../marks";
import { nameOf } from "../portrait";
import type { Asked, ItemView, Of } from "./item";

type Options = "single" | "better-draft" | "multiple";

export function choiceView({ item, random, answer }: Asked<Of<Options>>): ItemView {
  const several = item.type === "multiple";
  const className = item.type === "better-draft" ? "option draft" : "option";
  const rows = shuffled(item.options, random).map((option) =>
    row(option, className, several, answer, rendered("span", "", option.html)),
  );
  return {
    controls: [several && answer === undefined && h("p.soft", words.quiz.several), ...rows],
    credit: several && Array.isArray(answer) ? ticks(item.options, answer as string[]) : undefined,
    read: (form) => {
      const ticked = new FormData(form).getAll("answer").map(String);
      if (several) return ticked.length > 0 ? { answer: ticked } : { missing: words.quiz.pickSome };
      return ticked[0] === undefined ? { missing: words.quiz.pick } : { answer: ticked[0] };
    },
  };
}

/** A conversation in the order it was spoken; one line of it is the answer. */
export function lineView({ course, item, answer }: Asked<Of<"mark-line">>): ItemView {
  const rows = item.lines.map((line) => {
    const text = h("span", h("b.speaker", nameOf(course, line.who)), " ");
    text.append(rendered("span", "", line.html));
    return row(line, "option line", false, answer, text);
  });
  return {
    controls: [answer === undefined && h("p.soft", words.quiz.mark), ...rows],
    read: (form) => {
      const line = new FormData(form).get("answer");
      return line === null ? { missing: words.quiz.pick } : { answer: String(line) };
    },
  };
}

function ticks(options: readonly ItemOption[], ticked: readonly string[]): string {
  const right = options.filter(({ correct }) => correct);
  const found = right.filter(({ id }) => ticked.includes(id)).length;
  return words.quiz.ticks(found, right.length, ticked.length - found);
}

function row(
  { id, correct, why }: ItemOption,
  className: string,
  several: boolean,
  answer: Answer | undefined,
  text: Child,
): HTMLElement {
  if (answer !== undefined) {
    const ticked = answer === id || (Array.isArray(answer) && answer.includes(id));
    return outcome(className, text, why, ticked, correct, several);
  }
  const type = several ? "checkbox" : "radio";
  return h("label", { class: className }, h("input", { type, name: "answer", value: id }), text);
}

function outcome(
  className: string,
  text: Child,
  why: string,
  ticked: boolean,
  correct: boolean,
  several: boolean,
): HTMLElement {
  const mark: Mark | undefined = ticked ? (correct ? "right" : "wrong") : correct ? "missed" : undefined;
  const own = words.quiz.yours[correct ? "right" : "wrong"];
  const said = ticked ? own : several ? words.quiz.alsoRight : words.quiz.marks.missed;
  return h(
    "div",
    { class: `answered ${mark ?? ""}` },
    h("p", { class: `${className} given` }, text),
    h("p.why", mark && answerMark(mark, said), why),
  );
}
