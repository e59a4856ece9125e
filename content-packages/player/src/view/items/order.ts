import { shuffled } from "../../engine/random";
import { words } from "../../strings/words";
import { h } from "../dom";
import { answerMark, icon } from "../marks";
import type { Asked, ItemView, Of } from "./item";

type Entry = Of<"order">["entries"][number];

/** How far a learner has come with the item that is not answered yet: it may be drawn anew, in another language. */
let begun: { readonly item: string; readonly ids: readonly string[] } | undefined;

export function orderView({ item, answer, random, announce }: Asked<Of<"order">>): ItemView {
  if (Array.isArray(answer)) return ordered(item.entries, answer as readonly string[]);
  const mix = mixed(item.entries, random);
  const ids = begun?.item === item.id ? begun.ids : [];
  const entries = [...mix].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  const rows = h("ol.order");
  const redraw = (): void => {
    rows.replaceChildren(...entries.map((entry, index) => row(entry, index)));
  };
  const move = (entry: Entry, by: -1 | 1): void => {
    const from = entries.indexOf(entry);
    entries.splice(from, 1);
    entries.splice(from + by, 0, entry);
    begun = { item: item.id, ids: entries.map(({ id }) => id) };
    redraw();
    const at = rows.children[from + by];
    const same = at?.querySelector<HTMLButtonElement>(by < 0 ? ".up" : ".down");
    const usable =
      same?.getAttribute("aria-disabled") === "true"
        ? at?.querySelector<HTMLButtonElement>("button:not([aria-disabled])")
        : same;
    usable?.focus();
    announce(words.quiz.moved(entry.text, from + by + 1, entries.length));
  };
  const button = (entry: Entry, by: -1 | 1, possible: boolean): HTMLElement =>
    h(
      "button",
      {
        type: "button",
        class: by < 0 ? "up" : "down",
        onclick: () => possible && move(entry, by),
        "aria-label": by < 0 ? words.quiz.up(entry.text) : words.quiz.down(entry.text),
        "aria-disabled": !possible && "true",
      },
      icon(by < 0 ? "up" : "down"),
    );
  const row = (entry: Entry, index: number): HTMLElement =>
    h(
      "li",
      h("span", entry.text),
      h("span.moves", button(entry, -1, index > 0), button(entry, 1, index < entries.length - 1)),
    );
  redraw();
  return {
    controls: [h("p.soft", words.quiz.order), rows],
    read() {
      begun = undefined;
      return { answer: entries.map(({ id }) => id) };
    },
  };
}

/** Never in the right order from the start. */
function mixed(entries: readonly Entry[], random: () => number): Entry[] {
  const deck = shuffled(entries, random);
  return deck.every((entry, index) => entry === entries[index]) ? [...deck.slice(1), ...deck.slice(0, 1)] : deck;
}

/** What counts is which line follows which, so that is what gets a mark. */
function ordered(entries: readonly Entry[], answer: readonly string[]): ItemView {
  const place = (id: string | undefined): number => entries.findIndex((entry) => entry.id === id);
  const follows = answer.map((id, index) => index > 0 && place(id) === place(answer[index - 1]) + 1);
  const given = answer.map((id, index) => {
    const text = entries[place(id)]?.text ?? "";
    const mark = follows[index] ? "right" : "wrong";
    return h("li", text, index > 0 && h("br"), index > 0 && answerMark(mark, words.quiz.follows[mark]));
  });
  const kept = follows.filter(Boolean).length;
  const right = kept < entries.length - 1 && entries.map(({ text }) => h("li", text));
  return {
    controls: [list(words.quiz.chosen, given), right && list(words.quiz.rightOrder, right)],
    credit: words.quiz.neighbours(kept, entries.length - 1),
    read: () => ({ answer }),
  };
}

function list(title: string, rows: readonly HTMLElement[]): HTMLElement {
  return h("div.sequence", h("p.soft", title), h("ol", ...rows));
}
