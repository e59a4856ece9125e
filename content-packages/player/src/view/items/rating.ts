import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function ratingView({ item, answer }: Asked<Of<"rating">>): ItemView {
  const points = words.quiz.rating.map((label, index) => {
    const value = index + 1;
    if (answer !== undefined) return outcome(item, label, value, answer === value);
    const input = h("input", { type: "radio", name: "answer", value: String(value) });
    return h("label", { className: "option" }, input, h("span", {}, label));
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

function outcome(item: Of<"rating">, label: string, value: number, ticked: boolean): HTMLElement {
  const best = value === item.best;
  const mark = best ? (ticked ? "right" : "missed") : ticked && !item.near.includes(value) ? "wrong" : undefined;
  const said = ticked ? words.quiz.chosen : undefined;
  return h(
    "p",
    { className: `option point ${mark ?? ""}` },
    h("span", {}, label),
    mark && answerMark(mark),
    said && h("span", { className: "soft" }, said),
  );
}
