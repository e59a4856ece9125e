import type { Course, Skill } from "../../engine/course";
import { type Progress, scenarioOf } from "../../engine/progress";
import { skillStandings } from "../../engine/skills";
import type { Dialect } from "./dialect";
import type { Line } from "./line";
import type { Told } from "./told";
import { identifier, numberOr } from "./words";

/** How far a learner is with one skill. */
export interface Standing {
  readonly skill: Skill;
  /** 0 to 1, of the parts that train it. */
  readonly done: number;
  /** Only once all of these parts are done. */
  readonly result?: { readonly percent: number; readonly passed: boolean };
}

export function standingsOf(progress: Progress, course: Course): readonly Standing[] {
  const percents = new Map(skillStandings(course, progress).map(({ skill, percent }) => [skill.id, percent]));
  return course.skills.map((skill) => {
    const trains = (part: { readonly skill: string }): boolean => part.skill === skill.id;
    const parts = [
      ...course.lessons.filter(trains).map(({ id }) => id in progress.lessons),
      ...course.scenarios
        .filter(({ steps }) => steps.some(trains))
        .map(({ id }) => scenarioOf(progress, id).best !== null),
      ...(course.quiz.items.some(trains) ? [progress.quiz?.best != null] : []),
    ];
    const done = parts.length === 0 ? 0 : parts.filter(Boolean).length / parts.length;
    const percent = percents.get(skill.id);
    return done === 1 && percent !== undefined
      ? { skill, done, result: { percent, passed: percent >= course.pass.skill } }
      : { skill, done };
  });
}

/** The module's skills among the LMS's objectives. Those that are there already, also the manifest's own, keep their place. */
export class Objectives {
  private readonly places = new Map<string, string>();
  /** The best percents so far. */
  private readonly held = new Map<string, number>();

  constructor(
    private readonly told: Told,
    private readonly course: Course,
    private readonly dialect: Dialect,
  ) {}

  begin(line: Line): void {
    if (line.get("cmi.objectives._children") === "") return;
    const count = Number(line.get("cmi.objectives._count")) || 0;
    const known = Array.from({ length: count }, (_, index) => line.get(`cmi.objectives.${index}.id`));
    let next = count;
    for (const skill of this.course.skills) {
      const id = identifier(this.course.id, skill.id);
      const found = known.indexOf(id);
      const place = `cmi.objectives.${found >= 0 ? found : next}`;
      if (found >= 0) {
        this.held.set(skill.id, numberOr(line.get(`${place}.score.raw`), -1));
      } else if (this.told.set(`${place}.id`, id)) {
        next++;
      } else {
        continue;
      }
      this.places.set(skill.id, place);
    }
  }

  write(progress: Progress): void {
    if (this.places.size === 0) return;
    for (const standing of standingsOf(progress, this.course)) {
      const place = this.places.get(standing.skill.id);
      if (!place) continue;
      const best = this.held.get(standing.skill.id) ?? -1;
      if (best >= 0 && (standing.result?.percent ?? -1) <= best) continue;
      for (const [element, value] of this.dialect.objective(standing)) this.told.set(`${place}.${element}`, value);
      if (standing.result) this.held.set(standing.skill.id, standing.result.percent);
    }
  }
}
