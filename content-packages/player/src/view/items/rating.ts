import { words } from "../../strings/en";
import { h } from "../dom";
import { answerMark } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function ratingView({ item, answer }: Asked<Of<"rating">>): ItemView {
  const points = words.quiz.rating.map((label, index) => {
    const value = index + 1;
    const best = answer !== undefined && value === item.best;
    return h(
      "label",
      { className: "option" },
      h("input", {
        type: "radio",
        name: "answer",
        value: String(value),
        checked: answer === value,
        disabled: answer !== undefined,
      }),
      h("span", {}, label),
      best && answerMark("right"),
    );
  });
  const best = words.quiz.rating[item.best - 1] ?? "";
  return {
    controls: [
      h(
        "figure",
        { className: "action" },
        h("figcaption", { className: "soft" }, words.quiz.action),
        h("p", {}, item.action),
      ),
      ...points,
      answer !== undefined &&
        h("p", { className: "why" }, words.quiz.bestRating(best), item.near.length > 0 && ` ${words.quiz.near}`),
    ],
    read: (form) => {
      const value = new FormData(form).get("answer");
      return value === null ? { missing: words.quiz.pick } : { answer: Number(value) };
    },
  };
}
