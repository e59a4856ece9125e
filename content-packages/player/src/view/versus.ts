import type { Comparison } from "../engine/compare";
import type { Move, Run } from "../engine/play";
import { scoreOf, worthOf } from "../engine/score";
import { words } from "../strings/words";
import { h } from "./dom";
import { outcomeTag, qualityMark, tag } from "./marks";

/** This run and the one before it, side by side from where they parted. */
export function bothRuns(run: Run, other: Run, { parted, ours, theirs }: Comparison): HTMLElement {
  const at = run.moves[parted]?.step ?? other.moves[parted]?.step;
  return h(
    "div.versus",
    h("p", at ? words.debrief.parted(parted + 1, at.title) : words.debrief.sameRoad),
    h("div", card(words.debrief.thisRun, "now", run, ours), card(words.debrief.runBefore, "before", other, theirs)),
  );
}

function card(title: string, state: string, { moves, place }: Run, own: readonly Move[]): HTMLElement {
  const crossed = worthOf(moves).crossed.length;
  return h(
    "section",
    { class: `card ${state}` },
    h("h3", title),
    place.kind === "ending" && h("p", h("b", place.ending.title)),
    place.kind === "ending" && h("p", outcomeTag(place.ending.outcome)),
    h("p", words.debrief.earned(scoreOf(moves))),
    crossed > 0 && h("p", tag("harm", "alert", words.debrief.redLine)),
    own.length > 0 &&
      h(
        "ul",
        ...own.map(({ step, option }) =>
          h("li", h("span.soft", step.title), h("p", option.text), qualityMark(option.quality)),
        ),
      ),
  );
}
