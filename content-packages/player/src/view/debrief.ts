import type { Ending } from "../engine/course";
import { type Move, type Run, shown } from "../engine/play";
import { scenarioOf } from "../engine/progress";
import { scoreOf } from "../engine/score";
import { words } from "../strings/words";
import { beatList } from "./beats";
import { onward, secondary } from "./buttons";
import { h, rendered } from "./dom";
import { icon, qualityMark, tag } from "./marks";
import { page, section } from "./page";
import type { Scene, Stage } from "./stage";
import { valueList } from "./values";

const outcomeSigns = {
  strong: ["good", "star"],
  mixed: ["care", "half"],
  weak: ["care", "back"],
  harmful: ["harm", "cross"],
} as const;

export function debriefScene(stage: Stage, run: Run, ending: Ending): Scene {
  const { scenario, moves } = run;
  const { best } = scenarioOf(stage.session.progress, scenario.id);
  const [tone, sign] = outcomeSigns[ending.outcome];
  const score = scoreOf(moves);
  const bestScore = best?.crossed.length === 0 ? best.score : score;
  const content = page(
    words.debrief.endedOf(scenario.title),
    ending.title,
    h("p", {}, tag(tone, sign, words.debrief.outcomes[ending.outcome])),
    beatList(stage.course, shown(ending.scene, run)),
    section("difference", words.debrief.difference, rendered("div", "prose", ending.lessonHtml)),
    section(
      "decisions",
      words.debrief.decisions,
      h("p", { className: "soft" }, words.debrief[bestScore > score ? "best" : "score"](score, bestScore)),
      h("ol", {}, ...moves.map((move, index) => h("li", {}, decision(stage, run, move, index)))),
    ),
    section("values", words.debrief.values, h("p", { className: "soft" }, words.debrief.valuesLead), valueList(run)),
    onward(stage, `scenario/${scenario.id}`),
  );
  return { content, whereabouts: words.debrief.ended };
}

function decision(stage: Stage, run: Run, { step, option }: Move, index: number): HTMLElement {
  const open = (scenarioOf(stage.session.progress, run.scenario.id).best?.crossed.length ?? 0) > 0;
  const again = secondary(words.debrief.again, () => {
    stage.session.rewind(run.scenario, index);
    stage.redraw();
  });
  again.prepend(icon("back"));
  again.setAttribute("aria-label", words.debrief.againAt(step.title));
  return h(
    "div",
    { className: "decision" },
    h("p", { className: "decision-head" }, h("b", {}, step.title), qualityMark(option.quality)),
    h("p", {}, option.text),
    option.redLine !== undefined &&
      h(
        "div",
        { className: "red-line" },
        h("p", {}, tag("harm", "alert", words.debrief.redLine)),
        h("p", {}, option.redLine),
        open && h("p", {}, words.debrief.redLineOpen),
      ),
    again,
  );
}
