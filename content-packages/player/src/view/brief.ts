import type { Beat, Person, Scenario } from "../engine/course";
import { type Mode, scenarioOf } from "../engine/progress";
import { words } from "../strings/words";
import { primary } from "./buttons";
import { h, rendered } from "./dom";
import { page, section } from "./page";
import { portrait } from "./portrait";
import { settingOf } from "./setting";
import type { Scene, Stage } from "./stage";

/** Where the story stands before it begins, who is in it, and in which mode it is played. */
export function briefScene(stage: Stage, scenario: Scenario): Scene {
  const { best } = scenarioOf(stage.session.progress, scenario.id);
  const beats = scenario.steps.flatMap(({ scene, options }) => [...scene, ...options.flatMap((o) => o.consequence)]);
  const met = new Set(beats.flatMap(speakers));
  const people = stage.course.cast.filter(({ id }) => met.has(id));
  let mode: Mode = "guided";
  const choice = (value: Mode): HTMLElement =>
    h(
      "label.option",
      h("input", { type: "radio", name: "mode", value, checked: value === mode, onchange: () => (mode = value) }),
      h(
        "span",
        h("b", words.scenario.modes[value].name),
        " ",
        value === "guided" && !best && h("span.soft", words.scenario.recommended),
        h("span.mode-text", words.scenario.modes[value].text),
      ),
    );
  const content = page(
    words.scenario.kind(scenario.minutes),
    scenario.title,
    settingOf(
      stage.course,
      scenario,
      scenario.steps.find(({ id }) => id === scenario.start),
    ),
    rendered("div", "prose", scenario.briefHtml),
    people.length > 0 && section("people", words.scenario.people, h("ul", ...people.map(introduction))),
    h("fieldset.modes", h("legend", h("h2", words.scenario.mode)), choice("guided"), choice("challenge")),
    h(
      "p.actions",
      primary(words.scenario.begin, () => {
        stage.session.beginScenario(scenario, mode);
        stage.redraw();
      }),
    ),
  );
  return { content };
}

function introduction(person: Person): HTMLElement {
  const { name, role, about } = person;
  const text = h("div", h("b", name), " ", h("span.soft", role), h("p", about));
  return h("li", portrait(person), text);
}

function speakers(beat: Beat): readonly string[] {
  if (beat.kind === "transcript") return beat.lines.map(({ who }) => who);
  return beat.kind === "say" ? [beat.who] : [];
}
