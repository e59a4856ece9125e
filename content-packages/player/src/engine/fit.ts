import type { Answer, Course, Item, Lesson } from "./course";
import { replay } from "./play";
import type { Answered, Progress, QuizProgress, ScenarioProgress } from "./progress";

export interface Fitted {
  readonly progress: Progress;
  /** Scenarios' titles, `quiz`, or `place` where the part in which the learner stood is gone. */
  readonly cut: readonly string[];
}

/** What was saved with other content, as far as this content still holds it: each path up to its last legal place. */
export function fit(progress: Progress, course: Course): Fitted {
  const cut: string[] = [];
  const scenarios: Record<string, ScenarioProgress> = {};
  for (const scenario of course.scenarios) {
    const saved = progress.scenarios[scenario.id];
    if (!saved) continue;
    const { moves } = replay(scenario, saved.path);
    const legal = moves.length === saved.path.length;
    if (!legal) cut.push(scenario.title);
    const { past, ...kept } = saved;
    const ended = past && replay(scenario, past).moves.length === past.length;
    scenarios[scenario.id] = {
      ...kept,
      ...(ended && { past }),
      ...(!legal && { path: saved.path.slice(0, moves.length), stage: "scene" }),
    };
  }
  const quiz = progress.quiz && quizFit(progress.quiz, course.quiz.items);
  if (quiz?.drawn.length !== progress.quiz?.drawn.length) cut.push("quiz");
  const there = exists(progress.place, course);
  if (!there) cut.push("place");
  const lessons = course.lessons.filter(({ id }) => id in progress.lessons);
  return {
    cut,
    progress: {
      ...progress,
      content: course.version,
      place: there ? progress.place : "home",
      lessons: Object.fromEntries(lessons.map((lesson) => [lesson.id, recallFit(lesson, progress)])),
      scenarios,
      quiz,
    },
  };
}

function recallFit({ id, recall }: Lesson, { lessons }: Progress): string | null {
  return recall.options.find((option) => option.id === lessons[id])?.id ?? null;
}

/** An attempt whose items are gone begins anew. */
function quizFit(quiz: QuizProgress, items: readonly Item[]): QuizProgress {
  const drawn = quiz.drawn.map((id) => items.find((item) => item.id === id));
  if (drawn.includes(undefined)) return { ...quiz, drawn: [], answers: {} };
  const answers = (drawn as readonly Item[]).flatMap((item): [string, Answered][] => {
    const answered = quiz.answers[item.id];
    if (!answered) return [];
    const stands = answered.answer !== undefined && answerFits(item, answered.answer);
    return [[item.id, stands ? answered : { score: answered.score }]];
  });
  return { ...quiz, answers: Object.fromEntries(answers) };
}

/** Whether an answer has the shape of the item's type, which an update may have changed. */
function answerFits({ type }: Item, answer: Answer): boolean {
  switch (type) {
    case "multiple":
    case "order":
      return Array.isArray(answer);
    case "match":
      return typeof answer === "object" && !Array.isArray(answer);
    case "rating":
    case "numeric":
      return typeof answer === "number";
    default:
      return typeof answer === "string";
  }
}

function exists(place: string, course: Course): boolean {
  const [kind, id] = place.split("/");
  const parts = { lesson: course.lessons, scenario: course.scenarios, aid: course.aids, quiz: course.quiz.items };
  const among: readonly { readonly id: string }[] | undefined = parts[kind as keyof typeof parts];
  return id === undefined || !among || among.some((part) => part.id === id);
}
