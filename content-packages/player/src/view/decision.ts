import type { Step } from "../engine/course";
import { decisionsLeft, minutesAt, type Span } from "../engine/estimate";
import { type Run, shown } from "../engine/play";
import type { Sureness } from "../engine/progress";
import { randomFrom, shuffled } from "../engine/random";
import { words } from "../strings/words";
import { beatList } from "./beats";
import { h } from "./dom";
import { page, section } from "./page";
import { settingOf } from "./setting";
import type { Scene, Stage } from "./stage";

/**
 * The first press marks an option and asks how sure the learner is, the answer decides. Pressing the option again decides
 * without an answer, so nobody has to give one.
 */
export function decisionScene(stage: Stage, run: Run, step: Step): Scene {
  const { scenario, moves } = run;
  const options = shuffled(step.options, randomFrom(stage.session.progress.seed, scenario.id, step.id));
  const letters = options.map((_, index) => "ABCD".charAt(index));
  let marked = "";
  const decide = (sure: Sureness): void => {
    if (!marked) return;
    stage.session.decide(run, marked, sure);
    stage.redraw();
  };
  const asked = sureness(decide);
  const rows = options.map(({ id, text }, index) => {
    const button = h(
      "button.choice",
      { type: "button", onclick: () => press(id), "aria-pressed": "false" },
      h("span.letter", letters[index]),
      h("span", text),
    );
    return { id, button, item: h("li", button) };
  });
  const press = (id: string): void => {
    if (marked === id) {
      decide(0);
      return;
    }
    marked = id;
    for (const { id: one, button, item } of rows) {
      button.setAttribute("aria-pressed", String(one === id));
      if (one !== id) continue;
      button.focus();
      item.append(asked);
      asked.scrollIntoView({ block: "nearest" });
    }
    stage.announce(words.scenario.sureHint);
  };
  const content = page(
    words.scenario.left(scenario.title, minutesAt(scenario, step.id)),
    step.title,
    settingOf(stage.course, scenario, step),
    beatList(stage.course, shown(step.scene, run)),
    section(
      "choices",
      step.ask,
      h("ol", ...rows.map(({ item }) => item)),
      h("p.soft.keys", words.scenario.keys(`${letters[0]}–${letters[letters.length - 1]}`)),
    ),
  );
  return {
    content,
    whereabouts: decisionCount(moves.length + 1, decisionsLeft(scenario, step.id)),
    keys: new Map([
      ...rows.map(({ id }, index): [string, () => void] => [(letters[index] ?? "").toLowerCase(), () => press(id)]),
      ...([1, 2, 3] as const).map((level): [string, () => void] => [String(level), () => decide(level)]),
    ]),
  };
}

function sureness(decide: (sure: Sureness) => void): HTMLElement {
  const button = (level: Sureness, className: string, ...text: readonly (string | HTMLElement)[]): HTMLElement =>
    h("button", { type: "button", class: className, onclick: () => decide(level) }, ...text);
  return h(
    "div.sure",
    { role: "group", "aria-label": words.scenario.sure },
    h("p", words.scenario.sure),
    ...([1, 2, 3] as const).map((level) =>
      button(level, "level", h("span.soft", String(level)), words.scenario.levels[level]),
    ),
    button(0, "skip-sure", words.scenario.skip),
  );
}

/** Which decision this is, and of how many as far as the graph knows. */
export function decisionCount(number: number, { least, most }: Span): string {
  return words.bar[least === most ? "decision" : "decisionAbout"](number, number - 1 + most);
}
