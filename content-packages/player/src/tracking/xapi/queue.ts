import { backOff } from "../retry";
import type { Outbox } from "./outbox";
import type { Sender, Sent } from "./sender";
import type { Draft } from "./statement";

export interface QueueWorld {
  readonly random: () => number;
  readonly later: (what: () => void, milliseconds: number) => void;
  /** Hears that nothing gets through, and later that all did. */
  readonly waits?: (stuck: boolean) => void;
}

const mostStatements = 25;
const mostBytes = 60 * 1024;

/** Sends what is in the outbox, in order, until it is empty; then waits for more. Never in the learner's way. */
export class Queue {
  private busy = false;
  private paused = false;
  private failures = 0;
  private shut = false;
  private stuck = false;
  private readonly flying = new Set<string>();

  constructor(
    private readonly outbox: Outbox,
    private readonly sender: Sender,
    private readonly world: QueueWorld,
  ) {}

  /** Statements on their way. */
  get waiting(): number {
    return this.outbox.all().length;
  }

  /** Whether nobody takes statements any more in this sitting. */
  get closed(): boolean {
    return this.shut;
  }

  add(drafts: readonly Draft[]): void {
    this.outbox.add(drafts);
    void this.work();
  }

  /** Sends what waits, unless a pause after a failure is still on. */
  async work(): Promise<void> {
    if (this.busy || this.paused) return;
    this.busy = true;
    try {
      while (this.next().length > 0 && (await this.deliver(this.next())));
    } finally {
      this.busy = false;
    }
  }

  /** The page goes away: what fits goes out once more. What arrived twice has one id and counts once. */
  async last(drafts: readonly Draft[] = []): Promise<void> {
    this.outbox.add(drafts);
    const batch = this.next();
    if (batch.length === 0) return;
    const sent = await this.flown(batch, this.sender.sendLast(batch));
    if (sent === "stored") this.done(batch);
    else if (sent === "unreachable" && !this.paused) this.pause();
  }

  private next(): readonly Draft[] {
    const all = this.outbox.all();
    const waiting = this.sender.outlives ? all.filter(({ id }) => !this.flying.has(id)) : all;
    return firstBatch(waiting, this.sender.added);
  }

  private async flown(batch: readonly Draft[], sending: Promise<Sent>): Promise<Sent> {
    for (const { id } of batch) this.flying.add(id);
    const sent = await sending;
    for (const { id } of batch) this.flying.delete(id);
    return sent;
  }

  /** Whether to go on. */
  private async deliver(batch: readonly Draft[]): Promise<boolean> {
    const sent = await this.flown(batch, this.sender.send(batch));
    switch (sent) {
      case "stored":
        this.done(batch);
        return true;
      case "conflict":
      case "refused":
        return this.sift(batch, sent);
      case "unreachable":
        this.pause();
        return false;
      case "closed":
        this.shut = true;
        return false;
    }
  }

  /** One bad statement spoils its batch, so the batch is halved until the bad one is alone. */
  private async sift(batch: readonly Draft[], sent: "conflict" | "refused"): Promise<boolean> {
    if (batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      return (await this.deliver(batch.slice(0, half))) && (await this.deliver(batch.slice(half)));
    }
    const [draft] = batch;
    if (sent === "refused" && draft) this.outbox.setAside(draft, sent);
    this.done(batch);
    return true;
  }

  private done(batch: readonly Draft[]): void {
    this.failures = 0;
    this.outbox.remove(batch);
    if (this.stuck && this.waiting === 0) this.say(false);
  }

  private say(stuck: boolean): void {
    this.stuck = stuck;
    this.world.waits?.(stuck);
  }

  private pause(): void {
    this.failures++;
    this.paused = true;
    if (!this.stuck) this.say(true);
    const again = (): void => {
      this.paused = false;
      void this.work();
    };
    this.world.later(again, backOff(this.failures, this.world.random));
  }
}

function firstBatch(drafts: readonly Draft[], added: number): readonly Draft[] {
  const batch: Draft[] = [];
  let bytes = 2;
  for (const draft of drafts.slice(0, mostStatements)) {
    bytes += new TextEncoder().encode(JSON.stringify(draft)).length + added;
    if (batch.length > 0 && bytes > mostBytes) break;
    batch.push(draft);
  }
  return batch;
}
