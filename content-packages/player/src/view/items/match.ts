import { shuffled } from "../../engine/random";
import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark } from "../marks";
import type { Asked, ItemView, Of } from "./item";

export function matchView({ item, answer, random }: Asked<Of<"match">>): ItemView {
  const rights = shuffled(item.pairs, random);
  const lefts = shuffled(item.pairs, random);
  if (answer !== undefined) return matched(item, lefts, answer as Readonly<Record<string, string>>);
  const rows = lefts.map(({ id, left }) => {
    const select = h(
      "select",
      { name: id, id: `match-${id}` },
      h("option", { value: "" }, words.quiz.choose),
      ...rights.map((pair) => h("option", { value: pair.id }, pair.right)),
    );
    return h("div.pair", h("label", { htmlFor: select.id }, left), select);
  });
  return {
    controls: rows,
    read: (form) => {
      const data = new FormData(form);
      const pairs = lefts.map(({ id }) => [id, String(data.get(id) ?? "")] as const);
      const open = pairs.find(([, right]) => right === "");
      return open ? { missing: words.quiz.pickAll, at: `#match-${open[0]}` } : { answer: Object.fromEntries(pairs) };
    },
  };
}

function matched(
  { pairs }: Of<"match">,
  lefts: Of<"match">["pairs"],
  answer: Readonly<Record<string, string>>,
): ItemView {
  const rows = lefts.map(({ id, left, right, why }) => {
    const given = pairs.find((pair) => pair.id === answer[id]);
    const correct = given?.id === id;
    return h(
      "div",
      { class: `answered ${correct ? "right" : "wrong"}` },
      h("p.given", h("b", left)),
      h("p.given", answerMark(correct ? "right" : "wrong"), h("span", given?.right)),
      !correct && h("p.given", answerMark("missed"), h("span", right)),
      h("p.why", why),
    );
  });
  const right = pairs.filter(({ id }) => answer[id] === id).length;
  return { controls: rows, credit: words.quiz.pairs(right, pairs.length), read: () => ({ answer }) };
}
