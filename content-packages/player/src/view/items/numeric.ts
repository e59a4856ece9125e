import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function numericView({ item, answer }: Asked<Of<"numeric">>): ItemView {
  const right = typeof answer === "number" && Math.abs(answer - item.answer) <= item.tolerance + 1e-9;
  return {
    controls: [
      h(
        "p",
        { className: "number" },
        h("label", { htmlFor: "number" }, words.quiz.number(item.unit)),
        h("input", {
          id: "number",
          name: "answer",
          type: "text",
          inputMode: "decimal",
          autocomplete: "off",
          value: answer === undefined ? "" : String(answer),
          disabled: answer !== undefined,
        }),
        item.unit && h("span", { className: "unit", attributes: { "aria-hidden": "true" } }, item.unit),
      ),
      answer !== undefined &&
        h(
          "p",
          { className: "why" },
          answerMark(right ? "right" : "wrong"),
          " ",
          words.quiz.rightNumber(`${item.answer} ${item.unit}`.trim()),
        ),
    ],
    read: (form) => {
      const number = parsed(String(new FormData(form).get("answer") ?? ""));
      return number === undefined ? { missing: words.quiz.notANumber } : { answer: number };
    },
  };
}

/** Takes a decimal comma as well as a point, and ignores spaces. */
export function parsed(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0]/g, "")
    .replace(",", ".")
    .replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
