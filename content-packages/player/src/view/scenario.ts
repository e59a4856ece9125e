import type { Scenario } from "../engine/course";
import { decisionsLeft } from "../engine/estimate";
import { type Move, pathOf, type Run, replay, shown } from "../engine/play";
import { runOf, scenarioOf } from "../engine/progress";
import { words } from "../strings/words";
import { beatList } from "./beats";
import { briefScene } from "./brief";
import { primary } from "./buttons";
import { coachNote } from "./coach";
import { debriefScene } from "./debrief";
import { decisionCount, decisionScene } from "./decision";
import { h } from "./dom";
import { page } from "./page";
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

/** First what happens, then what the coach says about it; in a challenge the coach waits for the debrief. */
function consequenceScene(stage: Stage, run: Run, { step, option }: Move): Scene {
  const { scenario } = run;
  const { mode } = scenarioOf(stage.session.progress, scenario.id);
  const before = replay(scenario, pathOf(run.moves).slice(0, -1));
  const over = run.place.kind === "ending";
  const button = primary(
    over ? words.scenario.toEnding : words.scenario.goOn,
    () => {
      stage.session.goOn(scenario);
      stage.redraw();
    },
    "right",
  );
  const content = page(
    step.title,
    words.scenario.happens,
    h("div.chosen", h("p.soft", words.scenario.youChose), h("p", option.text)),
    beatList(stage.course, shown(option.consequence, run)),
    mode === "challenge" ? undefined : coachNote(option),
    h("p.actions", button),
    h("details.again", h("summary", words.scenario.before), beatList(stage.course, shown(step.scene, before))),
  );
  const span = decisionsLeft(scenario, step.id);
  return { content, whereabouts: decisionCount(run.moves.length, span) };
}
