import type { Course, Skill } from "./course";
import { type Progress, runOf } from "./progress";
import { rounded, sum } from "./score";

/** How a skill stands after the latest runs and answers. */
export interface SkillStanding {
  readonly skill: Skill;
  readonly percent: number;
}

/** Only the skills that were met, best first. */
export function skillStandings(course: Course, progress: Progress): readonly SkillStanding[] {
  const shares = new Map<string, number[]>();
  const add = (skill: string, share: number): void => {
    shares.set(skill, [...(shares.get(skill) ?? []), share]);
  };
  for (const scenario of course.scenarios) {
    if (!(scenario.id in progress.scenarios)) continue;
    for (const { step, option } of runOf(progress, scenario).moves) {
      add(step.skill, option.quality / Math.max(1, ...step.options.map(({ quality }) => quality)));
    }
  }
  for (const item of course.quiz.items) {
    const answered = progress.quiz?.answers[item.id];
    if (answered) add(item.skill, answered.score);
  }
  return course.skills
    .flatMap((skill) => {
      const met = shares.get(skill.id);
      return met ? [{ skill, percent: rounded((sum(met) / met.length) * 100) }] : [];
    })
    .sort((one, other) => other.percent - one.percent);
}
