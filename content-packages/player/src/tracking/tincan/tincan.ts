import type { Course } from "../../engine/course";
import type { Progress } from "../../engine/progress";
import { encode } from "../../engine/saved";
import type { Launch, Learner } from "../../launch";
import { type Happening, isAnswer } from "../happening";
import type { Leaving, Started, Tracker, Waiting } from "../tracker";
import type { Outbox } from "../xapi/outbox";
import { Place } from "../xapi/place";
import { Queue } from "../xapi/queue";
import { learnerOf, type Registered, stateOf } from "../xapi/registered";
import { Reporter } from "../xapi/reporter";
import { type Fetch, Store } from "../xapi/store";
import { readQuery } from "./launch";
import { TincanSender } from "./sender";

interface World {
  readonly query: string;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly later: (what: () => void, milliseconds: number) => void;
  readonly newId: () => string;
  readonly go: (address: string) => void;
}

/**
 * A course that was launched as Tin Can packages are: the launch names the record store, which holds the place too. Where it
 * does not, our own server may give leave to report; no package holds a password.
 */
export class Tincan implements Tracker {
  private place: Place | undefined;
  private queue: Queue | undefined;

  constructor(
    private readonly launch: Launch,
    private readonly course: Course,
    private readonly anonymous: Learner,
    private readonly waiting: Waiting,
    private readonly world: World,
  ) {}

  async start(): Promise<Started> {
    const { endpoint, auth, actor, registration } = readQuery(this.world.query);
    const attempt = registration ? { attempt: registration } : {};
    if (!endpoint || !auth || !actor) {
      const learner = actor ? learnerOf(actor) : this.anonymous;
      return { mode: this.launch.reporting ? "normal" : "none", learner, ...attempt };
    }
    const store = new Store(endpoint, auth, this.world.fetch);
    const registered: Registered = { actor, activity: this.course.iri, ...(registration ? { registration } : {}) };
    this.place = new Place(store, stateOf(registered, "ridealong"), this.waiting, this.world);
    const progress = await this.place.read();
    return {
      mode: "normal",
      learner: learnerOf(actor),
      ...attempt,
      ...(progress === undefined ? {} : { progress }),
      reporter: (outbox) => this.reportTo(new TincanSender(store, registered), outbox),
    };
  }

  hear(happening: Happening): void {
    if (isAnswer(happening)) this.place?.count();
  }

  save(progress: Progress): void {
    this.place?.save(encode(progress));
  }

  leave(progress: Progress, how: Leaving): void {
    const kept = this.place?.last(encode(progress));
    if (how === "asked" && readQuery(this.world.query).programme) void this.goBack(kept);
  }

  retry(): void {
    this.place?.retry();
  }

  rest(): void {
    this.place?.rest();
  }

  private reportTo(sender: TincanSender, outbox: Outbox): Reporter {
    const { course, world } = this;
    this.queue = new Queue(outbox, sender, world);
    return new Reporter({ course, standard: "xapi", newId: world.newId }, this.queue);
  }

  /** To the programme's page. What has not arrived is kept on the device and goes out from the next module. */
  private async goBack(kept: Promise<void> | undefined): Promise<void> {
    await Promise.all([kept, this.queue?.work()]);
    const query = new URLSearchParams(this.world.query);
    query.delete("programme");
    this.world.go(`../index.html?${query}`);
  }
}
