import type { Answer, Course, Scenario, Skill } from "../../engine/course";
import { type Path, replay } from "../../engine/play";
import { scoreOf, worthOf } from "../../engine/score";
import { duration } from "../duration";
import type { Happening } from "../happening";
import { activitiesOf } from "./activities";
import { type About, type Draft, draft, type Session, scoreOutOf } from "./statement";
import { part, progressExtension } from "./terms";

/** The statements that say what happened. */
export function statementsOf(happening: Happening, session: Session): readonly Draft[] {
  return abouts(happening, session).map((about) => draft(session, { ...about, at: happening.at }));
}

function abouts(happening: Happening, { course, standard, module }: Session): readonly Omit<About, "at">[] {
  const activity = activitiesOf(course, module);
  switch (happening.kind) {
    case "opened": {
      const { place, resumed } = happening;
      const opened: Omit<About, "at"> = { verb: "initialized", object: activity.module(), defined: true };
      return resumed ? [opened, { verb: "resumed", object: activity.module(), extensions: { place } }] : [opened];
    }
    case "lessonSeen":
      return [{ verb: "experienced", object: activity.lesson(happening.lesson) }];
    case "recalled": {
      const { lesson, option, seconds } = happening;
      const result = { response: option.id, success: option.correct, duration: duration(seconds) };
      return [
        { verb: "answered", object: activity.recall(lesson), parent: part.lesson(course.iri, lesson.id), result },
      ];
    }
    case "scenarioBegun":
      return [
        { verb: "attempted", object: activity.scenario(happening.scenario), extensions: { attempt: happening.run } },
      ];
    case "decided": {
      const { scenario, step, option, run, number, next, mode, confidence, seconds } = happening;
      const object = activity.decision(scenario, step);
      const success = object.definition.correctResponsesPattern ? { success: option.quality === 3 } : {};
      return [
        {
          verb: "answered",
          object,
          parent: part.scenario(course.iri, scenario.id),
          result: {
            response: option.id,
            score: scoreOutOf(option.quality, 3),
            ...success,
            duration: duration(seconds),
          },
          extensions: {
            attempt: run,
            step: number,
            "option-quality": option.quality,
            next: next.kind === "step" ? next.step.id : next.ending.id,
            mode,
            ...(confidence > 0 ? { confidence } : {}),
          },
        },
      ];
    }
    case "endingReached": {
      const { scenario, ending, run, path, score, clean, seconds } = happening;
      const extensions = { attempt: run, ending: ending.id };
      const result = { score: scoreOutOf(score, 100), duration: duration(seconds) };
      const response = path.map((choice) => choice.replace("/", "[.]")).join("[,]");
      return [
        {
          verb: "answered",
          object: activity.path(scenario),
          parent: part.scenario(course.iri, scenario.id),
          result: { response, success: clean && score >= course.pass.skill, ...result },
          extensions,
        },
        { verb: "completed", object: activity.scenario(scenario), result: { completion: true, ...result }, extensions },
        ...mastered(scenario, path, course).map(
          ({ skill, score }): Omit<About, "at"> => ({
            verb: "mastered",
            object: activity.skill(skill),
            parent: part.scenario(course.iri, scenario.id),
            result: { success: true, score: scoreOutOf(score, 100) },
            extensions: { attempt: run },
          }),
        ),
      ];
    }
    case "itemAnswered": {
      const { item, answer, score, attempt, seconds } = happening;
      return [
        {
          verb: "answered",
          object: activity.item(item),
          parent: part.quiz(course.iri),
          result: {
            response: response(answer),
            score: scoreOutOf(score, 1),
            success: score === 1,
            duration: duration(seconds),
          },
          extensions: { attempt },
        },
      ];
    }
    case "reviewed": {
      const { boosters, item, answer, score, seconds } = happening;
      return [
        {
          verb: "answered",
          object: activity.booster(boosters, item),
          parent: part.boosters(boosters.iri),
          result: {
            response: response(answer),
            score: scoreOutOf(score, 1),
            success: score === 1,
            duration: duration(seconds),
          },
        },
      ];
    }
    case "quizFinished":
      return [
        {
          verb: "completed",
          object: activity.quiz(),
          result: {
            completion: true,
            success: happening.percent >= course.pass.quiz,
            score: scoreOutOf(happening.percent, 100),
          },
          extensions: { attempt: happening.attempt },
        },
      ];
    case "progressed":
      return [
        {
          verb: "progressed",
          object: activity.module(),
          result: { extensions: { [progressExtension]: happening.percent } },
        },
      ];
    case "judged": {
      const { outcome, seconds, id } = happening;
      return [
        {
          id,
          verb: outcome.passed ? "passed" : "failed",
          object: activity.module(),
          defined: true,
          result: { success: outcome.passed, score: scoreOutOf(outcome.score, 100), duration: duration(seconds) },
        },
      ];
    }
    case "completed":
      return [
        {
          verb: "completed",
          object: activity.module(),
          defined: true,
          result: { completion: true, duration: duration(happening.seconds) },
        },
      ];
    case "committed":
      return [{ verb: "interacted", object: activity.plan(), extensions: { due: happening.due } }];
    case "left": {
      const result = { duration: duration(happening.seconds) };
      const terminated: Omit<About, "at"> = { verb: "terminated", object: activity.module(), result, defined: true };
      if (standard === "cmi5" || standard === "xapi") return [terminated];
      const { place } = happening;
      return [{ verb: "suspended", object: activity.module(), result, extensions: { place } }, terminated];
    }
  }
}

/** The skills that a run shows, if it crosses no red line. */
function mastered(
  scenario: Scenario,
  path: Path,
  { skills, pass }: Course,
): readonly { readonly skill: Skill; readonly score: number }[] {
  const { moves } = replay(scenario, path);
  if (worthOf(moves).crossed.length > 0) return [];
  return skills.flatMap((skill) => {
    const own = moves.filter(({ step }) => step.skill === skill.id);
    const score = scoreOf(own);
    return own.length > 0 && score >= pass.skill ? [{ skill, score }] : [];
  });
}

function response(answer: Answer): string {
  if (typeof answer !== "object") return String(answer);
  if (Array.isArray(answer)) return answer.join("[,]");
  return Object.entries(answer)
    .map(([left, right]) => `${left}[.]${right}`)
    .join("[,]");
}
