import type { Course } from "../../engine/course";
import type { Progress } from "../../engine/progress";
import { encode } from "../../engine/saved";
import { ruleFor } from "../../engine/score";
import type { Learner } from "../../launch";
import { type Happening, isAnswer } from "../happening";
import type { Shelf } from "../shelf";
import type { Leaving, Started, Tracker, Waiting } from "../tracker";
import type { Outbox } from "../xapi/outbox";
import { Place } from "../xapi/place";
import { Queue } from "../xapi/queue";
import { learnerOf, stateOf } from "../xapi/registered";
import type { Reporter } from "../xapi/reporter";
import { type Fetch, Store } from "../xapi/store";
import { readQuery } from "./launch";
import { type LaunchData, launchDataFrom, preferLanguage, preferredLanguages } from "./launch-data";
import { Memory } from "./memory";
import { Cmi5Reporter } from "./reporter";
import { Cmi5Sender } from "./sender";
import { tokenFrom } from "./token";

/** What a course that runs by a record store needs of the world around it. */
export interface World {
  readonly query: string;
  readonly fetch: Fetch;
  readonly tab: Shelf;
  readonly now: () => number;
  readonly random: () => number;
  readonly later: (what: () => void, milliseconds: number) => void;
  readonly newId: () => string;
  readonly go: (address: string) => void;
}

const modes = { Normal: "normal", Browse: "browse", Review: "review" } as const;

/** An assignable unit of cmi5: the LMS's record store holds the place, and statements say the rest. */
export class Cmi5 implements Tracker {
  private mode: Started["mode"] = "none";
  private place: Place | undefined;
  private reporter: Cmi5Reporter | undefined;
  private home: string | undefined;
  prefer?: (language: string) => void;

  constructor(
    private readonly course: Course,
    private readonly anonymous: Learner,
    private readonly waiting: Waiting,
    private readonly world: World,
  ) {}

  async start(): Promise<Started> {
    const { query, fetch, tab } = this.world;
    const launch = readQuery(query);
    if (!launch) return { mode: "none", learner: this.anonymous };
    const known = { learner: learnerOf(launch.actor), attempt: launch.registration };
    const token = await tokenFrom(launch.fetch, fetch, tab);
    if (!token) return { mode: "none", ...known };

    const store = new Store(launch.endpoint, `Basic ${token}`, fetch);
    const memory = new Memory(store, launch, tab, `ridealong:cmi5-session:${launch.fetch}`);
    if (memory.over) return { mode: "none", over: true, ...known };
    this.place = new Place(store, stateOf(launch, "ridealong"), this.waiting, this.world);
    const [data, languages, progress] = await Promise.all([
      launchDataFrom(store, launch),
      preferredLanguages(store, launch),
      this.place.read(),
      memory.read(),
    ]);
    if (!data) return { mode: "none", ...known };

    this.prefer = (language) => {
      if (this.mode !== "normal") return;
      preferLanguage(store, launch, [language, ...languages.filter((other) => other !== language)]);
    };
    this.mode = modes[data.launchMode] ?? "normal";
    this.home = data.returnURL;
    const sender = new Cmi5Sender(store, launch, data, memory);
    return {
      mode: this.mode,
      ...known,
      ...(progress === undefined ? {} : { progress }),
      ...(languages.length > 0 ? { languages } : {}),
      pass: ruleFor(data.masteryScore, this.course.pass),
      reporter: (outbox) => this.reportBy(sender, outbox, launch.activity, data, memory),
    };
  }

  hear(happening: Happening): void {
    if (isAnswer(happening)) this.place?.count();
  }

  save(progress: Progress): void {
    if (this.mode !== "normal") return;
    this.reporter?.judge(progress);
    this.place?.save(encode(progress));
  }

  leave(progress: Progress, how: Leaving): void {
    const kept = this.mode === "normal" ? this.place?.last(encode(progress)) : undefined;
    if (how === "asked") void this.goHome(kept);
  }

  retry(): void {
    this.place?.retry();
  }

  rest(): void {
    this.place?.rest();
  }

  private reportBy(
    sender: Cmi5Sender,
    outbox: Outbox,
    module: string,
    { masteryScore: mastery }: LaunchData,
    memory: Memory,
  ): Reporter {
    const { course, world } = this;
    const session = { course, standard: "cmi5", newId: world.newId, module, mastery } as const;
    const queue = new Queue(outbox, sender, world);
    const normal = this.mode === "normal";
    this.reporter = new Cmi5Reporter(session, queue, outbox, course, memory, normal, world.now);
    return this.reporter;
  }

  /** To where the LMS wants the learner, once it has heard the last word. */
  private async goHome(kept: Promise<void> | undefined): Promise<void> {
    if (!this.home) return;
    await kept;
    await this.reporter?.done(() => new Promise((resolve) => this.world.later(resolve, 1000)));
    this.world.go(this.home);
  }
}
