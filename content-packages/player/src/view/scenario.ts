import type { Beat, Scenario, Step } from "../engine/course";
import { decisionsLeft } from "../engine/estimate";
import { type Move, pathOf, type Run, replay, shown } from "../engine/play";
import { runOf, scenarioOf } from "../engine/progress";
import { randomFrom, shuffled } from "../engine/random";
import { words } from "../strings/words";
import { beatList } from "./beats";
import { primary } from "./buttons";
import { debriefScene } from "./debrief";
import { h, rendered } from "./dom";
import { icon } from "./marks";
import { page, section } from "./page";
import { portrait } from "./portrait";
import type { Scene, Stage } from "./stage";

export function scenarioScene(stage: Stage, scenario: Scenario): Scene {
  const { progress } = stage.session;
  const { stage: at } = scenarioOf(progress, scenario.id);
  const run = runOf(progress, scenario);
  const last = run.moves[run.moves.length - 1];
  if (at === "brief") return briefScene(stage, scenario);
  if (at === "after" && last) return consequenceScene(stage, run, last);
  return run.place.kind === "step"
    ? decisionScene(stage, run, run.place.step)
    : debriefScene(stage, run, run.place.ending);
}

function briefScene(stage: Stage, scenario: Scenario): Scene {
  const beats = scenario.steps.flatMap(({ scene, options }) => [...scene, ...options.flatMap((o) => o.consequence)]);
  const met = new Set(beats.flatMap(speakers));
  const people = stage.course.cast.filter(({ id }) => met.has(id));
  const content = page(
    words.scenario.kind(scenario.minutes),
    scenario.title,
    rendered("div", "prose", scenario.briefHtml),
    people.length > 0 &&
      section(
        "people",
        words.scenario.people,
        h(
          "ul",
          {},
          ...people.map((person) =>
            h(
              "li",
              {},
              portrait(person),
              h(
                "div",
                {},
                h("b", {}, person.name),
                " ",
                h("span", { className: "soft" }, person.role),
                h("p", {}, person.about),
              ),
            ),
          ),
        ),
      ),
    h(
      "p",
      { className: "actions" },
      primary(words.scenario.begin, () => {
        stage.session.beginScenario(scenario);
        stage.redraw();
      }),
    ),
  );
  return { content };
}

function speakers(beat: Beat): readonly string[] {
  if (beat.kind === "transcript") return beat.lines.map(({ who }) => who);
  return beat.kind === "say" ? [beat.who] : [];
}

function decisionScene(stage: Stage, run: Run, step: Step): Scene {
  const { seed } = stage.session.progress;
  const options = shuffled(step.options, randomFrom(seed, run.scenario.id, step.id));
  const letters = options.map((_, index) => "ABCDEFGH".charAt(index));
  const choose = (id: string) => (): void => {
    stage.session.decide(run, id);
    stage.redraw();
  };
  const content = page(
    run.scenario.title,
    step.title,
    beatList(stage.course, shown(step.scene, run)),
    section(
      "choices",
      step.ask,
      h(
        "ol",
        {},
        ...options.map(({ id, text }, index) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", className: "choice", onclick: choose(id) },
              h("span", { className: "letter" }, letters[index]),
              h("span", {}, text),
            ),
          ),
        ),
      ),
      h("p", { className: "soft keys" }, words.scenario.keys(`${letters[0]}–${letters[letters.length - 1]}`)),
    ),
  );
  const span = decisionsLeft(run.scenario, step.id);
  return {
    content,
    whereabouts: words.bar.decision(run.moves.length + 1, span),
    keys: new Map(options.map(({ id }, index) => [(letters[index] ?? "").toLowerCase(), choose(id)])),
  };
}

/** First what happens, then what the coach says about it. */
function consequenceScene(stage: Stage, run: Run, { step, option }: Move): Scene {
  const { scenario } = run;
  const before = replay(scenario, pathOf(run.moves).slice(0, -1));
  const over = run.place.kind === "ending";
  const button = primary(over ? words.scenario.toEnding : words.scenario.goOn, () => {
    stage.session.goOn(scenario);
    stage.redraw();
  });
  button.append(icon("right"));
  const content = page(
    step.title,
    words.scenario.happens,
    h("div", { className: "chosen" }, h("p", { className: "soft" }, words.scenario.youChose), h("p", {}, option.text)),
    beatList(stage.course, shown(option.consequence, run)),
    h(
      "aside",
      { className: "coach", attributes: { "aria-labelledby": "coach" } },
      h("h2", { id: "coach" }, words.scenario.coach),
      rendered("div", "prose", option.coachHtml),
      h("h3", {}, words.scenario.fits),
      rendered("div", "prose", option.fitsHtml),
    ),
    h("p", { className: "actions" }, button),
    h(
      "details",
      { className: "again" },
      h("summary", {}, words.scenario.before),
      beatList(stage.course, shown(step.scene, before)),
    ),
  );
  const span = decisionsLeft(scenario, step.id);
  return { content, whereabouts: words.bar.decision(run.moves.length, span) };
}
