import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark, tag } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function ratingView({ item, answer }: Asked<Of<"rating">>): ItemView {
  const points = words.quiz.rating.map((label, index) => {
    const value = index + 1;
    if (answer !== undefined) return outcome(item, label, value, answer === value);
    const input = h("input", { type: "radio", name: "answer", value: String(value) });
    return h("label.option", input, h("span", label));
  });
  return {
    controls: [
      h("figure.action", h("figcaption.soft", words.quiz.action), h("p", item.action)),
      h("div.points", ...points),
    ],
    credit: item.near.length > 0 ? words.quiz.near : undefined,
    read: (form) => {
      const value = new FormData(form).get("answer");
      return value === null ? { missing: words.quiz.pick } : { answer: Number(value) };
    },
  };
}

function outcome(item: Of<"rating">, label: string, value: number, ticked: boolean): HTMLElement {
  const best = value === item.best;
  const near = item.near.includes(value);
  const mark = best ? (ticked ? "right" : "missed") : ticked && !near ? "wrong" : undefined;
  return h(
    "p",
    { class: `option point ${mark ?? (ticked ? "half" : "")}` },
    h("span", label),
    mark && answerMark(mark, ticked && mark !== "missed" ? words.quiz.yours[mark] : words.quiz.marks[mark]),
    ticked && !mark && tag("care", "half", words.quiz.chosen),
  );
}
