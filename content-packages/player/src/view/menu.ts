import { type Spoken, words } from "../strings/words";
import { h } from "./dom";
import { icon } from "./marks";
import type { Scheme, Settings, Switch, TextSize } from "./settings";

export interface LanguageChoice {
  /** Each with its own name. */
  readonly all: readonly Spoken[];
  readonly spoken: string;
  choose(tag: string): void;
}

export interface MenuActs {
  readonly settings: Settings;
  readonly languages: LanguageChoice;
  readonly waiting: () => number;
  go(place: string): void;
  test(): void;
  leave(): void;
}

/** A button that shows and hides a panel; Escape and a click elsewhere hide it. */
export function menu(acts: MenuActs): HTMLElement {
  const waiting = h("p.soft", { hidden: true });
  const panel = h("div.menu-panel", { id: "menu", hidden: true });
  const button = h(
    "button.menu-button",
    { type: "button", "aria-expanded": "false", "aria-controls": "menu" },
    icon("menu"),
    words.bar.menu,
  );
  const show = (shown: boolean): void => {
    if (!panel.firstChild) fill();
    panel.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    const count = acts.waiting();
    waiting.hidden = count === 0;
    waiting.textContent = words.menu.waiting(count);
  };
  const item = (text: string, act: () => void): HTMLElement =>
    h(
      "button.menu-item",
      {
        type: "button",
        onclick: () => {
          show(false);
          act();
        },
      },
      text,
    );
  /** No sooner than somebody looks: the first screen comes first. */
  const fill = (): void =>
    panel.append(
      item(words.menu.contents, () => acts.go("home")),
      item(words.menu.aids, () => acts.go("aids")),
      ...languageChoices(acts.languages),
      choices<TextSize>("text-size", words.menu.text, words.menu.texts, acts.settings.look.text, (text) =>
        acts.settings.change({ text }),
      ),
      choices<Scheme>("scheme", words.menu.scheme, words.menu.schemes, acts.settings.look.scheme, (scheme) =>
        acts.settings.change({ scheme }),
      ),
      choices<Switch>("keys", words.menu.keys, words.menu.keySwitch, acts.settings.look.keys, (keys) =>
        acts.settings.change({ keys }),
      ),
      item(words.selftest.title, acts.test),
      item(words.menu.leave, acts.leave),
      waiting,
    );
  button.onclick = () => show(panel.hidden === true);
  const whole = h("div.menu", button, panel);
  whole.onkeydown = (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    show(false);
    button.focus();
  };
  whole.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !whole.contains(relatedTarget)) show(false);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !whole.contains(target)) show(false);
  });
  return whole;
}

function languageChoices({ all, spoken, choose }: LanguageChoice): readonly HTMLElement[] {
  if (all.length < 2) return [];
  const names = Object.fromEntries(all.map(({ language, name }) => [language, name]));
  const fieldset = choices("language", words.menu.language, names, spoken, choose);
  fieldset.querySelectorAll("span").forEach((label, index) => {
    label.lang = all[index]?.language ?? "";
  });
  return [fieldset];
}

function choices<Value extends string>(
  name: string,
  title: string,
  labels: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): HTMLElement {
  const radios = (Object.keys(labels) as Value[]).map((value) =>
    h(
      "label",
      h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => choose(value) }),
      h("span", labels[value]),
    ),
  );
  return h("fieldset.segments", h("legend", title), h("div", ...radios));
}
