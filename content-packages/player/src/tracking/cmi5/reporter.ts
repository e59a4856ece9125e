import type { Course } from "../../engine/course";
import type { Progress } from "../../engine/progress";
import type { Happening } from "../happening";
import type { Outbox } from "../xapi/outbox";
import type { Queue } from "../xapi/queue";
import { Reporter } from "../xapi/reporter";
import type { Draft, Session } from "../xapi/statement";
import { statementsOf } from "../xapi/statements";
import { isDefined, type Memory } from "./memory";
import { due } from "./verdict";

/** Says what the standard wants said about an AU, in its order, and what it allows besides. */
export class Cmi5Reporter extends Reporter {
  private progress: Progress | undefined;
  private ending: Promise<void> | undefined;

  constructor(
    session: Session,
    queue: Queue,
    private readonly outbox: Outbox,
    private readonly course: Course,
    private readonly memory: Memory,
    /** Only then is anything said but the begin and the end. */
    private readonly normal: boolean,
    private readonly now: () => number,
  ) {
    super(session, queue);
  }

  override hear(happening: Happening): void {
    switch (happening.kind) {
      case "opened":
        this.begin(statementsOf(happening, this.session));
        break;
      case "left":
        this.end(statementsOf(happening, this.session));
        break;
      case "completed":
      case "judged":
        break;
      default:
        if (this.normal) super.hear(happening);
    }
  }

  /** What is due is told by the learner's progress and by what the LMS has heard, not by this sitting alone. */
  judge(progress: Progress): void {
    this.progress = progress;
    const verdicts = this.verdicts(false);
    if (verdicts.length > 0) this.queue.add(verdicts);
  }

  /** Resolves when nothing waits any more, or nobody takes it. */
  async done(pause: () => Promise<void>): Promise<void> {
    await this.ending;
    while (this.queue.waiting > 0 && !this.queue.closed) {
      await pause();
      await this.queue.work();
    }
  }

  /** What an earlier session could not send comes after this one's first word; what was about that session does not come at all. */
  private begin(opening: readonly Draft[]): void {
    const left = this.outbox.all();
    this.outbox.remove(left);
    const carried = left.filter((draft) => !isDefined(draft));
    const said = opening.filter((draft) => (isDefined(draft) ? !this.memory.initialized : this.normal));
    this.queue.add([...said, ...carried]);
  }

  private end(closing: readonly Draft[]): void {
    this.memory.note("over");
    this.ending = this.queue.last([...this.verdicts(true), ...closing]);
  }

  private verdicts(leaving: boolean): readonly Draft[] {
    if (!this.normal || !this.progress) return [];
    const at = new Date(this.now());
    const drafts = due(this.progress, this.course, this.memory.said, leaving).flatMap((verdict) =>
      statementsOf({ ...verdict, at }, this.session),
    );
    this.memory.saying(drafts);
    return drafts;
  }
}
