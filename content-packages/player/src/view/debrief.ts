import { calibration } from "../engine/calibration";
import { comparison, moved } from "../engine/compare";
import type { Ending } from "../engine/course";
import { type Run, replay, shown } from "../engine/play";
import { scenarioOf } from "../engine/progress";
import { scoreOf } from "../engine/score";
import { words } from "../strings/words";
import { beatList } from "./beats";
import { onward, secondary } from "./buttons";
import { coachWords } from "./coach";
import { h, rendered } from "./dom";
import { pathMap } from "./map";
import { outcomeTag, qualityMark, tag } from "./marks";
import { page, section } from "./page";
import type { Scene, Stage } from "./stage";
import { signed, valueKey, valueList } from "./values";
import { bothRuns } from "./versus";

/** How it ended and why; then the run on its map, decision by decision, beside the run before if there is one. */
export function debriefScene(stage: Stage, run: Run, ending: Ending): Scene {
  const { scenario, moves } = run;
  const { best, past, sure } = scenarioOf(stage.session.progress, scenario.id);
  const other = past && replay(scenario, past);
  const differ = other && comparison(run, other);
  const score = scoreOf(moves);
  const bestScore = best?.crossed.length === 0 ? best.score : score;
  const rows = moves.map((_, index) => decision(stage, run, index));
  const open = (index: number): void => rows[index]?.querySelector("h3")?.focus();
  const again = secondary(
    words.debrief.fromStart,
    () => {
      stage.session.restart(scenario);
      stage.redraw();
    },
    "back",
  );
  const content = page(
    words.debrief.endedOf(scenario.title),
    ending.title,
    h("p", outcomeTag(ending.outcome)),
    beatList(stage.course, shown(ending.scene, run)),
    section("difference", words.debrief.difference, rendered("div", "prose", ending.lessonHtml)),
    section(
      "path",
      words.debrief.path,
      h("p.soft", words.debrief.pathLead),
      pathMap(run, other, differ?.parted ?? 0, open),
      other && differ ? bothRuns(run, other, differ) : h("p.soft", words.debrief.playOther),
    ),
    section("values", words.debrief.values, h("p.soft", words.debrief.valuesLead), valueList(run, other)),
    section(
      "decisions",
      words.debrief.decisions,
      h("p.soft", words.debrief[bestScore > score ? "best" : "score"](score, bestScore)),
      h("ol", ...rows),
      again,
    ),
    sureness(calibration(moves, sure)),
    onward(stage, `scenario/${scenario.id}`),
  );
  return { content, whereabouts: words.debrief.ended };
}

function decision(stage: Stage, run: Run, index: number): HTMLElement {
  const { best, mode, sure } = scenarioOf(stage.session.progress, run.scenario.id);
  const move = run.moves[index];
  if (!move) return h("li");
  const { step, option } = move;
  const again = secondary(
    words.debrief.again,
    () => {
      stage.session.rewind(run.scenario, index);
      stage.redraw();
    },
    "back",
  );
  again.setAttribute("aria-label", words.debrief.againAt(step.title));
  const level = sure[index];
  const costs = moved(run, index).map(({ name, by }) =>
    h("span.cost", valueKey(name), `${words.debrief.names[name]} ${signed(by)}`),
  );
  return h(
    "li",
    { id: `decision-${index + 1}` },
    h("div.decision-head", h("h3", { tabIndex: -1 }, step.title), qualityMark(option.quality)),
    h("p", option.text),
    h(
      "p.soft.costs",
      ...(costs.length > 0 ? costs : [words.debrief.nothingMoved]),
      !!level && h("span", words.debrief.youSaid(words.scenario.levels[level])),
    ),
    option.redLine !== undefined &&
      h(
        "div.red-line",
        h("p", tag("harm", "alert", words.debrief.redLine)),
        h("p", option.redLine),
        (best?.crossed.length ?? 0) > 0 && h("p", words.debrief.redLineOpen),
      ),
    h(
      "details",
      { open: mode === "challenge" },
      h("summary", words.debrief.coach),
      h("div.coach", ...coachWords(option, "h4")),
    ),
    again,
  );
}

/** Where sureness and the choice agreed, and where they did not. */
function sureness({ held, cost, modest, said }: ReturnType<typeof calibration>): HTMLElement | false {
  const line = (text: string, titles: readonly string[]): HTMLElement | false =>
    titles.length > 0 && h("li", h("b", text), ` ${titles.join(", ")}`);
  const lines = [
    line(words.debrief.sure.held, held),
    line(words.debrief.sure.cost, cost),
    line(words.debrief.sure.modest, modest),
  ].filter((one): one is HTMLElement => one !== false);
  return (
    said > 0 &&
    section(
      "sureness",
      words.debrief.sure.title,
      lines.length > 0 ? h("ul", ...lines) : h("p", words.debrief.sure.even),
    )
  );
}
