import type { Reach } from "./reach";
import { backOff } from "./retry";
import type { Backlog, Trouble, Waiting } from "./tracker";

/** What keeping an LMS up to date needs of the world around it, so that tests can be that world. */
export interface Surroundings {
  readonly now: () => number;
  readonly random: () => number;
  readonly later: (what: () => void, milliseconds: number) => void;
  readonly reach: () => Promise<Reach>;
}

/** The LMS as far as keeping goes. Neither call throws; each says whether the LMS said yes. */
interface Keeper {
  commit(): boolean;
  /** What the commit carries; called once that is known to have arrived. */
  onItsWay?(): () => void;
  /** Everything once more, in such a way that an LMS which took it as sent sends it all the same. */
  resend(): boolean;
}

/**
 * Sees to it that what an LMS was told arrives there. Some LMSs answer "true" without having reached their server, so a yes
 * is checked; what did not arrive is counted, said, and tried again after longer and longer waits.
 */
export class Delivery {
  private told = 0;
  private arrived = 0;
  private why: Trouble | undefined;
  private failures = 0;
  private turn = 0;
  private asking = false;
  private closed = false;
  private resting = false;

  constructor(
    private readonly keeper: Keeper,
    private readonly waiting: Waiting,
    private readonly world: Surroundings,
  ) {}

  /** One more answer that the next commit carries. */
  count(): void {
    this.told++;
  }

  /** Answers that are not known to have arrived. */
  get open(): number {
    return this.told - this.arrived;
  }

  /** While something is known to wait, the retry takes over. */
  commit(): void {
    this.resting = false;
    const committed = this.keeper.commit();
    const { told } = this;
    if (this.why) this.say(this.why);
    else void this.check(committed, told, this.keeper.onItsWay?.());
  }

  /** Now rather than when the wait is over. */
  retry(): void {
    if (this.why && !this.asking && !this.quiet) void this.again(this.why);
  }

  /** Forgets what waits, until the next commit: somebody else says it. */
  rest(): void {
    this.resting = true;
    this.recovered(this.told);
  }

  /** No more tries: the session with the LMS is over. */
  close(): void {
    this.closed = true;
  }

  private get quiet(): boolean {
    return this.closed || this.resting;
  }

  private async check(committed: boolean, told: number, arrived?: () => void): Promise<void> {
    const reach = await this.world.reach();
    if (this.why || this.quiet) return;
    if (!committed || reach !== "reached") return this.failed(reach === "reached" ? "refused" : reach);
    arrived?.();
    this.arrived = Math.max(this.arrived, told);
    if (this.arrived === this.told) this.waiting(undefined);
  }

  private async again(before: Trouble): Promise<void> {
    this.asking = true;
    const reach = await this.world.reach();
    const { told } = this;
    const arrived = this.keeper.onItsWay?.();
    const through = reach === "reached" && !this.quiet && this.keeper.resend();
    const after = through ? await this.world.reach() : reach;
    this.asking = false;
    if (this.quiet) return;
    if (!through || after !== "reached") return this.failed(troubleOf(after, before));
    arrived?.();
    this.recovered(told);
    if (this.told > told) this.commit();
    else this.waiting(undefined);
  }

  private failed(why: Trouble): void {
    this.failures++;
    this.why = why;
    this.say(why);
    const turn = ++this.turn;
    const again = (): void => {
      if (turn === this.turn) this.retry();
    };
    this.world.later(again, backOff(this.failures, this.world.random));
  }

  private recovered(told: number): void {
    this.arrived = told;
    this.failures = 0;
    this.turn++;
    this.why = undefined;
  }

  private say(why: Trouble): void {
    this.waiting({ answers: this.told - this.arrived, why } satisfies Backlog);
  }
}

/** An LMS that lost the learner goes on refusing them until its page is loaded again, even once they signed in elsewhere. */
function troubleOf(reach: Reach, before: Trouble): Trouble {
  if (reach !== "reached") return reach;
  return before === "signed-out" ? before : "refused";
}
