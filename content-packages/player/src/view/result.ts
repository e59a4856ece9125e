import { openRedLines, scenarioOf, skillOf } from "../engine/progress";
import { type SkillStanding, skillStandings } from "../engine/skills";
import { words } from "../strings/words";
import { primary } from "./buttons";
import { h } from "./dom";
import { aidList } from "./home";
import { tag } from "./marks";
import { page, section } from "./page";
import { partsOf } from "./parts";
import type { Scene, Stage } from "./stage";

export function resultScene(stage: Stage): Scene {
  const { course, session } = stage;
  const { progress } = session;
  const { pass } = course;
  const passed = progress.outcome?.passed ?? false;
  const lines = openRedLines(progress, course);
  const content = page(
    words.result.title,
    passed ? words.result.passed : words.result.notPassed,
    h("p", { className: "lead" }, words.result.rule(pass.quiz, pass.skill)),
    passed && h("p", {}, words.result.passedText),
    section(
      "scores",
      words.result.scores,
      h(
        "dl",
        {},
        figure(words.result.quiz, progress.quiz?.best ?? null, pass.quiz),
        figure(words.result.skill, skillOf(progress, course), pass.skill),
        h(
          "div",
          {},
          h("dt", {}, words.result.redLines),
          h("dd", {}, lines.length === 0 ? words.result.noRedLines : words.result.openRedLines(lines.length)),
          h(
            "dd",
            {},
            lines.length === 0
              ? tag("good", "check", words.result.enough)
              : tag("harm", "alert", words.result.notEnough),
          ),
        ),
      ),
    ),
    todo(stage),
    skills(skillStandings(course, progress), pass.skill),
    aidList(stage, words.result.aids),
  );
  return { content };
}

function figure(title: string, percent: number | null, needed: number): HTMLElement {
  const enough = percent !== null && percent >= needed;
  return h(
    "div",
    {},
    h("dt", {}, title),
    h("dd", { className: "figure" }, percent === null ? "–" : words.result.percent(percent)),
    h(
      "dd",
      {},
      percent === null
        ? h("span", { className: "soft" }, words.result.none)
        : tag(enough ? "good" : "care", enough ? "check" : "ring", words.result.need(needed)),
    ),
  );
}

/** What is not done yet; then what would still change the result. */
function todo(stage: Stage): HTMLElement | false {
  const { course, session } = stage;
  const { progress } = session;
  const link = (title: string, place: string) =>
    h(
      "li",
      {},
      primary(title, () => stage.go(place)),
    );
  const retake = (): void => {
    session.beginQuiz();
    stage.go("quiz");
  };
  const open = partsOf(course, progress).filter(({ kind, state }) => kind !== "result" && state !== "done");
  if (open.length > 0) {
    const rows = open.map(({ title, place }) => link(title, place));
    return section("todo", words.result.left, h("ul", {}, ...rows));
  }
  if (progress.outcome?.passed) return false;
  const weak = course.scenarios.filter(({ id }) => {
    const { best } = scenarioOf(progress, id);
    return best && (best.crossed.length > 0 || best.score < course.pass.skill);
  });
  const rows = [
    (progress.quiz?.best ?? 0) < course.pass.quiz && h("li", {}, primary(words.result.retake, retake)),
    ...weak.map(({ id, title }) => link(words.result.replay(title), `scenario/${id}`)),
  ];
  return section("todo", words.result.ways, h("ul", {}, ...rows));
}

function skills(standings: readonly SkillStanding[], enough: number): HTMLElement {
  const best = standings[0];
  const worst = standings[standings.length - 1];
  if (!best || !worst)
    return section("skills", words.result.skills, h("p", { className: "soft" }, words.result.skillsEmpty));
  return section(
    "skills",
    words.result.skills,
    advice(best.percent >= enough ? words.result.well : words.result.strongest, best),
    worst.percent < best.percent && advice(words.result.practise, worst),
    h(
      "ul",
      {},
      ...standings.map(({ skill, percent }) =>
        h(
          "li",
          {},
          h("span", {}, skill.title),
          h("meter", { min: 0, max: 100, value: percent, attributes: { "aria-label": skill.title } }),
          h("span", { className: "number" }, words.result.percent(percent)),
        ),
      ),
    ),
  );
}

function advice(title: string, { skill }: SkillStanding): HTMLElement {
  return h(
    "div",
    { className: "advice" },
    h("h3", {}, title),
    h("p", {}, h("b", {}, `${skill.title}. `), skill.objective),
  );
}
