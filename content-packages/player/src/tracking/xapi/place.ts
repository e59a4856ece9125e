import { backOff } from "../retry";
import type { Trouble, Waiting } from "../tracker";
import type { Query, Store } from "./store";

interface World {
  readonly random: () => number;
  readonly later: (what: () => void, milliseconds: number) => void;
}

/** A learner's place as a State document: read at the start, then written after each act until it has arrived. */
export class Place {
  private latest: string | undefined;
  private kept: string | undefined;
  private told = 0;
  private arrived = 0;
  private failures = 0;
  private busy = false;

  constructor(
    private readonly store: Store,
    private readonly document: Query,
    private readonly waiting: Waiting,
    private readonly world: World,
  ) {}

  /** Nothing if the store has none, `undefined` if it did not say. */
  async read(): Promise<string | undefined> {
    const { status, text } = await this.store.get("activities/state", this.document);
    return status === 200 ? text : status === 404 ? "" : undefined;
  }

  /** One more answer that the next save carries. */
  count(): void {
    this.told++;
  }

  save(text: string): void {
    this.latest = text;
    if (this.failures === 0) void this.work();
  }

  /** Now rather than when the wait is over. */
  retry(): void {
    void this.work();
  }

  /** Says nothing more until the next save: somebody else does. */
  rest(): void {
    this.latest = undefined;
    this.failures = 0;
  }

  /** For a page that goes away. */
  async last(text: string): Promise<void> {
    this.latest = text;
    const { status } = await this.store.put("activities/state", this.document, text, true);
    if (arrivedBy(status)) this.kept = text;
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.latest !== undefined && this.latest !== this.kept && (await this.send(this.latest)));
    } finally {
      this.busy = false;
    }
  }

  /** Whether to go on. */
  private async send(text: string): Promise<boolean> {
    const { told } = this;
    const { status } = await this.store.put("activities/state", this.document, text, true);
    if (!arrivedBy(status)) {
      this.failed(status);
      return false;
    }
    this.kept = text;
    this.arrived = told;
    this.failures = 0;
    if (this.latest === text) this.waiting(undefined);
    return true;
  }

  private failed(status: number): void {
    this.failures++;
    const why: Trouble = status === 0 ? "offline" : status === 401 || status === 403 ? "signed-out" : "refused";
    this.waiting({ answers: this.told - this.arrived, why });
    this.world.later(() => void this.work(), backOff(this.failures, this.world.random));
  }
}

function arrivedBy(status: number): boolean {
  return status >= 200 && status < 300;
}
