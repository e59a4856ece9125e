import type { Course } from "../engine/course";
import { openRedLines, scenarioOf, skillOf } from "../engine/progress";
import { type SkillStanding, skillStandings } from "../engine/skills";
import { words } from "../strings/words";
import { primary } from "./buttons";
import { h } from "./dom";
import { aidList, partRow } from "./home";
import { tag } from "./marks";
import { page, section } from "./page";
import { partsOf } from "./parts";
import { planSection } from "./plan";
import type { Scene, Stage } from "./stage";

export function resultScene(stage: Stage): Scene {
  const { course, session } = stage;
  const { progress } = session;
  const passed = progress.outcome?.passed ?? false;
  const content = page(
    words.result.title,
    passed ? words.result.passed : words.result.notPassed,
    h("p.lead", passed ? words.result.passedText : rule(course)),
    progress.pass &&
      h(
        "p.actions",
        primary(words.result.certificate, () => stage.go("certificate"), "star"),
      ),
    todo(stage),
    advice(skillStandings(course, progress), course.pass.skill),
    scores(stage),
    skills(skillStandings(course, progress)),
    planSection(stage),
    aidList(stage, words.result.aids),
  );
  return { content };
}

function scores({ course, session }: Stage): HTMLElement {
  const { progress } = session;
  const { pass } = course;
  const played = course.scenarios.length > 0;
  const lines = openRedLines(progress, course).length;
  return section(
    "scores",
    words.result.scores,
    progress.outcome?.passed && h("p", rule(course)),
    h(
      "dl",
      figure(words.result.quiz, progress.quiz?.best ?? null, pass.quiz),
      played && figure(words.result.skill, skillOf(progress, course), pass.skill),
      played &&
        h(
          "div",
          h("dt", words.result.redLines),
          h("dd", lines > 0 ? words.result.openRedLines(lines) : words.result.noRedLines),
          h("dd", lines > 0 ? tag("harm", "alert", words.result.notEnough) : tag("good", "check", words.result.enough)),
        ),
    ),
  );
}

function rule({ pass, scenarios }: Course): string {
  return words.result.rule(pass.quiz, scenarios.length && pass.skill);
}

function figure(title: string, percent: number | null, needed: number): HTMLElement {
  const enough = percent !== null && percent >= needed;
  return h(
    "div",
    h("dt", title),
    h("dd.figure", percent === null ? "–" : words.result.percent(percent)),
    h(
      "dd",
      percent === null
        ? h("span.soft", words.result.none)
        : tag(enough ? "good" : "care", enough ? "check" : "ring", words.result.need(needed)),
    ),
  );
}

/** What is not done yet; then what would still change the result. */
function todo(stage: Stage): HTMLElement | false {
  const { course, session } = stage;
  const { progress } = session;
  const retake = (): void => {
    session.beginQuiz();
    stage.go("quiz");
  };
  const open = partsOf(course, progress).filter(({ kind, state }) => kind !== "result" && state !== "done");
  if (open.length > 0) {
    const rows = open.map((part) => h("li", partRow(stage, part)));
    return section("part-list", words.result.left, h("ul", ...rows));
  }
  if (progress.outcome?.passed) return false;
  const weak = course.scenarios.filter(({ id }) => {
    const { best } = scenarioOf(progress, id);
    return best && (best.crossed.length > 0 || best.score < course.pass.skill);
  });
  const rows = [
    (progress.quiz?.best ?? 0) < course.pass.quiz && primary(words.result.retake, retake),
    ...weak.map(({ id, title }) => primary(words.result.replay(title), () => stage.go(`scenario/${id}`))),
  ];
  return section("todo", words.result.ways, h("p.actions", ...rows));
}

/** What goes well and what to practise, each in one sentence. */
function advice(standings: readonly SkillStanding[], enough: number): HTMLElement | false {
  const best = standings[0];
  const worst = standings[standings.length - 1];
  if (!best || !worst) return false;
  const card = (title: string, { skill }: SkillStanding): HTMLElement =>
    h("div.card", h("h2", title), h("p", h("b", `${skill.title}. `), skill.objective));
  return h(
    "div.advice",
    card(best.percent >= enough ? words.result.well : words.result.strongest, best),
    worst.percent < best.percent && card(words.result.practise, worst),
  );
}

function skills(standings: readonly SkillStanding[]): HTMLElement {
  if (standings.length === 0) return section("skills", words.result.skills, h("p.soft", words.result.skillsEmpty));
  const rows = standings.map(({ skill, percent }) =>
    h(
      "li",
      h("span", skill.title),
      h("meter", { min: 0, max: 100, value: percent, "aria-label": skill.title }),
      h("span.number", words.result.percent(percent)),
    ),
  );
  return section("skills", words.result.skills, h("ul", ...rows));
}
