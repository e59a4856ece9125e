import { shuffled } from "../../engine/random";
import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function matchView({ item, answer, random }: Asked<Of<"match">>): ItemView {
  const rights = shuffled(item.pairs, random);
  const lefts = shuffled(item.pairs, random);
  const chosen = (answer ?? {}) as Readonly<Record<string, string>>;
  const rows = lefts.map(({ id, left, right, why }) => {
    if (answer !== undefined) {
      const given = item.pairs.find((pair) => pair.id === chosen[id]);
      const correct = given?.id === id;
      return h(
        "div",
        { className: "pair" },
        h("p", {}, h("b", {}, left)),
        h("p", {}, answerMark(correct ? "right" : "wrong"), ` ${given?.right ?? ""}`),
        !correct && h("p", {}, answerMark("missed"), ` ${right}`),
        h("p", { className: "why" }, why),
      );
    }
    const select = h(
      "select",
      { name: id, id: `match-${id}` },
      h("option", { value: "" }, words.quiz.choose),
      ...rights.map((pair) => h("option", { value: pair.id }, pair.right)),
    );
    return h("div", { className: "pair" }, h("label", { htmlFor: `match-${id}` }, left), select);
  });
  return {
    controls: rows,
    read: (form) => {
      const data = new FormData(form);
      const pairs = item.pairs.map(({ id }) => [id, String(data.get(id) ?? "")] as const);
      const complete = pairs.every(([, right]) => right !== "");
      return complete ? { answer: Object.fromEntries(pairs) } : { missing: words.quiz.pickAll };
    },
  };
}
