import type { Happening } from "../happening";
import type { Queue } from "./queue";
import type { Session } from "./statement";
import { statementsOf } from "./statements";

/** Tells the record store what happened, beside whatever the LMS is told. */
export class Reporter {
  constructor(
    protected readonly session: Session,
    protected readonly queue: Queue,
  ) {}

  hear(happening: Happening): void {
    const drafts = statementsOf(happening, this.session);
    if (happening.kind === "left") void this.queue.last(drafts);
    else this.queue.add(drafts);
  }

  hidden(): void {
    void this.queue.last();
  }

  /** How many statements have not arrived yet. */
  get waiting(): number {
    return this.queue.waiting;
  }
}
