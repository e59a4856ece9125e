import { shuffled } from "../../engine/random";
import { words } from "../../strings/words";
import { h } from "../dom";
import { icon } from "../marks";
import type { Asked, ItemView, Of } from "./item";

interface Entry {
  readonly id: string;
  readonly text: string;
}

export function orderView(asked: Asked<Of<"order">>): ItemView {
  const { item, answer, random, announce } = asked;
  if (Array.isArray(answer)) {
    const given = (answer as string[]).map((id) => item.entries.find((entry) => entry.id === id)?.text ?? "");
    return {
      controls: [
        list(words.quiz.chosen, given),
        list(
          words.quiz.rightOrder,
          item.entries.map(({ text }) => text),
        ),
      ],
      read: () => ({ answer }),
    };
  }
  const entries = mixed(item.entries, random);
  const rows = h("ol", { className: "order" });
  const redraw = (): void => {
    rows.replaceChildren(...entries.map((entry, index) => row(entry, index)));
  };
  const move = (entry: Entry, by: -1 | 1): void => {
    const from = entries.indexOf(entry);
    entries.splice(from, 1);
    entries.splice(from + by, 0, entry);
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
        className: by < 0 ? "up" : "down",
        onclick: () => possible && move(entry, by),
        attributes: {
          "aria-label": by < 0 ? words.quiz.up(entry.text) : words.quiz.down(entry.text),
          "aria-disabled": !possible && "true",
        },
      },
      icon(by < 0 ? "up" : "down"),
    );
  const row = (entry: Entry, index: number): HTMLElement =>
    h(
      "li",
      {},
      h("span", {}, entry.text),
      h("span", { className: "moves" }, button(entry, -1, index > 0), button(entry, 1, index < entries.length - 1)),
    );
  redraw();
  return {
    controls: [h("p", { className: "soft" }, words.quiz.order), rows],
    read: () => ({ answer: entries.map(({ id }) => id) }),
  };
}

/** Never in the right order from the start. */
function mixed(entries: readonly Entry[], random: () => number): Entry[] {
  const deck = shuffled(entries, random);
  return deck.every((entry, index) => entry === entries[index]) ? [...deck.slice(1), ...deck.slice(0, 1)] : deck;
}

function list(title: string, texts: readonly string[]): HTMLElement {
  return h(
    "div",
    { className: "given" },
    h("p", { className: "soft" }, title),
    h("ol", {}, ...texts.map((text) => h("li", {}, text))),
  );
}
