import type { Answer, Boosters, Course, Item, Lesson, RecallOption, Scenario } from "./engine/course";
import { choose, pathOf, type Run } from "./engine/play";
import type { Mode, Progress, Sureness, Told } from "./engine/progress";
import * as progressing from "./engine/progress";
import { itemScore } from "./engine/quiz";
import { scoreOf, worthOf } from "./engine/score";
import { Stopwatch } from "./stopwatch";
import { uuid } from "./tracking/guest";
import type { Happening } from "./tracking/happening";
import type { Leaving, Tracker } from "./tracking/tracker";

type Hearer = Pick<Tracker, "hear" | "save" | "leave">;

type Unstamped<Kind> = Kind extends Happening ? Omit<Kind, "at"> : never;

/** One sitting of one learner: takes what they do, keeps their progress and tells the trackers. */
export class Session {
  private readonly watch: Stopwatch;
  private readonly before: number;
  private shownAt = 0;
  private left = false;

  constructor(
    readonly course: Course,
    private current: Progress,
    private readonly trackers: readonly Hearer[],
    private readonly now: () => number,
    private readonly newId: () => string = uuid,
  ) {
    this.watch = new Stopwatch(now);
    this.before = current.seconds;
  }

  get progress(): Progress {
    return { ...this.current, seconds: this.before + this.watch.seconds };
  }

  /** Whether the learner left; nothing is said after that. */
  get over(): boolean {
    return this.left;
  }

  open(resumed: boolean): void {
    this.tell({ kind: "opened", resumed, place: this.current.place });
    this.save();
  }

  /** The learner sees something new; what they take to answer counts from here. */
  shown(): void {
    this.shownAt = this.watch.seconds;
  }

  go(place: string): void {
    if (this.left) return;
    this.current = progressing.movedTo(this.current, place);
    this.save();
  }

  readLesson(lesson: Lesson): void {
    if (lesson.id in this.current.lessons) return;
    this.change(progressing.lessonSeen(this.current, lesson.id), { kind: "lessonSeen", lesson });
  }

  recall(lesson: Lesson, option: RecallOption): void {
    const seconds = this.taken();
    this.change(progressing.recalled(this.current, lesson.id, option.id), {
      kind: "recalled",
      lesson,
      option,
      seconds,
    });
  }

  forgetRecall(lesson: Lesson): void {
    this.change(progressing.recalled(this.current, lesson.id, null));
  }

  beginScenario(scenario: Scenario, mode: Mode = "guided"): void {
    const { run } = progressing.scenarioOf(this.current, scenario.id);
    this.change(progressing.begun(this.current, scenario.id, mode), { kind: "scenarioBegun", scenario, run });
  }

  decide(run: Run, optionId: string, sure: Sureness = 0): void {
    const next = choose(run, optionId);
    const move = next?.moves[next.moves.length - 1];
    if (!next || !move) return;
    const { scenario } = run;
    const { run: attempt, mode } = progressing.scenarioOf(this.current, scenario.id);
    const seconds = this.taken();
    this.change(
      progressing.decided(this.current, this.course, next, sure),
      {
        kind: "decided",
        scenario,
        step: move.step,
        option: move.option,
        run: attempt,
        number: next.moves.length,
        next: next.place,
        mode,
        confidence: sure,
        seconds,
      },
      ...this.ended(next, attempt),
    );
  }

  goOn(scenario: Scenario): void {
    this.change(progressing.staged(this.current, scenario.id, "scene"));
  }

  rewind(scenario: Scenario, decision: number): void {
    const progress = progressing.rewound(this.current, scenario, decision);
    const { run } = progressing.scenarioOf(progress, scenario.id);
    this.change(progress, { kind: "scenarioBegun", scenario, run });
  }

  restart(scenario: Scenario): void {
    this.change(progressing.restarted(this.current, scenario));
  }

  beginQuiz(): void {
    this.change(progressing.quizBegun(this.current, this.course));
  }

  answer(item: Item, answer: Answer): void {
    const { quiz } = this.current;
    if (!quiz || item.id in quiz.answers) return;
    const score = itemScore(item, answer);
    const progress = progressing.answered(this.current, this.course, item.id, answer, score);
    const percent = progress.quiz && progressing.attemptScore(progress.quiz);
    const { attempt } = quiz;
    this.change(
      progress,
      { kind: "itemAnswered", item, answer, score, attempt, seconds: this.taken() },
      ...(percent === null ? [] : [{ kind: "quizFinished" as const, percent, attempt }]),
    );
  }

  /** An answer to a question that came back; it counts for nothing here. */
  review(boosters: Boosters, item: Item, answer: Answer): void {
    this.tell({ kind: "reviewed", boosters, item, answer, score: itemScore(item, answer), seconds: this.taken() });
    this.save();
  }

  /** The plan itself is the learner's own: only its date is told. */
  commit(due: string): void {
    this.tell({ kind: "committed", due });
    this.save();
  }

  hidden(): void {
    if (this.left) return;
    this.watch.pause();
    this.keepTime();
    this.save();
  }

  visible(): void {
    this.watch.run();
  }

  /** Another page goes on with this; nothing is said any more. */
  stop(): void {
    this.left = true;
    this.watch.pause();
  }

  leave(how: Leaving): void {
    if (this.left) return;
    this.left = true;
    this.watch.pause();
    this.keepTime();
    this.tell({ kind: "left", place: this.current.place, seconds: this.watch.seconds });
    this.each((tracker) => tracker.leave(this.progress, how));
  }

  private ended({ scenario, moves, place }: Run, run: number): readonly Unstamped<Happening>[] {
    if (place.kind === "step") return [];
    const clean = worthOf(moves).crossed.length === 0;
    const seconds = this.watch.seconds;
    const path = pathOf(moves);
    return [
      { kind: "endingReached", scenario, ending: place.ending, run, path, score: scoreOf(moves), clean, seconds },
    ];
  }

  private change(progress: Progress, ...happenings: readonly Unstamped<Happening>[]): void {
    if (this.left) return;
    const percent = progressing.percentDone(progress, this.course);
    const further = percent > progressing.percentDone(this.current, this.course);
    this.current = progress;
    for (const happening of happenings) this.tell(happening);
    if (further) this.tell({ kind: "progressed", percent });
    this.judge();
    this.save();
  }

  private save(): void {
    this.each((tracker) => tracker.save(this.progress));
  }

  /** Whatever is now true of the whole module and was not said yet. */
  private judge(): void {
    const { outcome } = this.current;
    const seconds = this.progress.seconds;
    if (progressing.isComplete(this.current, this.course) && this.first("completed")) {
      this.tell({ kind: "completed", seconds });
    }
    if (!outcome || this.current.told.includes("passed")) return;
    if (!this.first(outcome.passed ? "passed" : "failed")) return;
    const at = Math.floor(this.now() / 1000);
    const id = outcome.passed ? this.newId() : undefined;
    if (id) this.current = progressing.firstPassed(this.current, { id, at, score: outcome.score });
    this.tell({ kind: "judged", outcome, seconds, ...(id && { id }) });
  }

  private first(told: Told): boolean {
    if (this.current.told.includes(told)) return false;
    this.current = progressing.tell(this.current, told);
    return true;
  }

  private tell(happening: Unstamped<Happening>): void {
    const stamped = { ...happening, at: new Date(this.now()) } as Happening;
    this.each((tracker) => tracker.hear(stamped));
  }

  /** One that fails stops neither the others nor the learner. */
  private each(act: (tracker: Hearer) => void): void {
    for (const tracker of this.trackers) {
      try {
        act(tracker);
      } catch (problem) {
        console.warn(problem);
      }
    }
  }

  private taken(): number {
    return this.watch.seconds - this.shownAt;
  }

  /** Time spent counts as a change, so that the later copy is known as such. */
  private keepTime(): void {
    this.current = { ...this.current, count: this.current.count + 1 };
  }
}
