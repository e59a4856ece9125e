import { type Due, due, finished, nothingYet, type Track, withAnswer } from "./engine/boosters";
import type { Answer, Course } from "./engine/course";
import { parsed } from "./engine/parsed";
import type { Progress } from "./engine/progress";
import type { Journal } from "./tracking/journal";

/** The boosters of one sitting. What is finished and answered is kept on this device, for all modules together. */
export class Reviews {
  private left: readonly Due[];
  private answer: Answer | undefined;

  private track: Track;

  /** @param kept what the journal holds; if anything, nothing can come back without the whole course */
  constructor(
    private readonly journal: Journal,
    private readonly key: string,
    kept: string | undefined,
    private readonly course: Course,
    private readonly now: () => number,
  ) {
    this.track = { ...nothingYet, ...parsed<Partial<Track>>(kept) };
    this.left = due(course, this.track, now());
  }

  /** Still to be asked in this sitting. */
  get waiting(): number {
    return this.left.length;
  }

  /** The first of them, with what was answered while its feedback is on the screen. */
  get current(): { readonly due: Due; readonly answer: Answer | undefined } | undefined {
    const [first] = this.left;
    return first && { due: first, answer: this.answer };
  }

  answered(answer: Answer): void {
    const [first] = this.left;
    if (!first || this.answer !== undefined) return;
    this.answer = answer;
    this.keep(withAnswer(this.track, first));
  }

  next(): void {
    this.left = this.left.slice(1);
    this.answer = undefined;
  }

  /** For this sitting; the questions stay due. */
  later(): void {
    this.left = [];
  }

  save(progress: Progress): void {
    this.keep(finished(this.track, this.course, progress, this.now()));
  }

  private keep(track: Track): void {
    if (track === this.track) return;
    this.track = track;
    this.journal.write(this.key, JSON.stringify(track));
  }
}
