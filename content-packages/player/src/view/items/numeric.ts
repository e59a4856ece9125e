import { itemScore } from "../../engine/quiz";
import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function numericView({ course, item, answer }: Asked<Of<"numeric">>): ItemView {
  const said = (number: number): string => `${number.toLocaleString(course.language)} ${item.unit}`.trim();
  if (typeof answer === "number") {
    const mark = itemScore(item, answer) === 1 ? "right" : "wrong";
    return {
      controls: [
        h(
          "div",
          { class: `answered ${mark}` },
          h("p.given", answerMark(mark, words.quiz.yours[mark]), ` ${said(answer)}`),
          h("p.why", words.quiz.rightNumber(said(item.answer))),
        ),
      ],
      read: () => ({ answer }),
    };
  }
  return {
    controls: [
      h(
        "p.number",
        h("label", { htmlFor: "number" }, words.quiz.number(item.unit)),
        h("input", { id: "number", name: "answer", type: "text", inputMode: "decimal", autocomplete: "off" }),
        item.unit && h("span.unit", { "aria-hidden": "true" }, item.unit),
      ),
    ],
    read: (form) => {
      const numbers = readings(String(new FormData(form).get("answer") ?? ""));
      const right = numbers.find((number) => itemScore(item, number) === 1);
      const [first] = numbers;
      return first === undefined ? { missing: words.quiz.notANumber } : { answer: right ?? first };
    },
  };
}

/**
 * What a number may mean, the likelier first. Both marks are in use in the world, for decimals and for thousands; where a
 * text can be read both ways, the learner gets the better of the two.
 */
export function readings(text: string): readonly number[] {
  const plain = text.replace(/[\s'’]/g, "").replace("−", "-");
  const [, whole = "", mark = "", rest = ""] =
    /^([+-]?[1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*)([.,]\d+)?$/.exec(plain) ?? [];
  const grouped = rest.startsWith(mark) ? "" : whole.split(mark).join("") + rest;
  return [grouped, plain]
    .map((form) => form.replace(",", "."))
    .filter((form) => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(form))
    .map(Number);
}
