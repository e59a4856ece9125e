import type { Course } from "../../engine/course";
import { isComplete, type Progress, percentDone } from "../../engine/progress";
import { decode, encode } from "../../engine/saved";
import type { Launch, Learner } from "../../launch";
import type { Fact } from "../../selftest";
import { Delivery, type Surroundings } from "../delivery";
import { type Happening, isAnswer } from "../happening";
import { backOff } from "../retry";
import type { Leaving, Started, Tracker, Waiting } from "../tracker";
import type { Dialect, Results } from "./dialect";
import { type Interaction, interactionOf, missed } from "./interactions";
import { Line } from "./line";
import { Objectives } from "./objectives";
import { Told } from "./told";
import { identifier } from "./words";

const mostInteractions = 60;
const place = "cmi.suspend_data";
/** What SCORM 1.2 grants it. */
const mostSaved = 4096;

/** Keeps a learner's place, status, score, answers and skills in an LMS, in either edition of SCORM. */
export class Scorm implements Tracker {
  private readonly line: Line;
  private readonly told: Told;
  private readonly delivery: Delivery;
  private readonly objectives: Objectives;
  private readonly began: number;
  private mode: Started["mode"] = "none";
  private results: Results | undefined;
  private interactions: { next: number; sent: number } | undefined;
  private finished = false;

  constructor(
    api: object,
    private readonly dialect: Dialect,
    private readonly course: Course,
    private readonly onFail: Launch["onFail"],
    private readonly anonymous: Learner,
    waiting: Waiting,
    private readonly world: Surroundings,
  ) {
    this.line = new Line(api, dialect.calls);
    this.told = new Told(this.line);
    this.objectives = new Objectives(this.told, course, dialect);
    const keeper = {
      commit: () => this.line.commit(),
      onItsWay: () => this.told.onItsWay(),
      resend: () => this.resend(),
    };
    this.delivery = new Delivery(keeper, waiting, world);
    this.began = world.now();
  }

  async start(): Promise<Started> {
    if (!this.line.open()) return { mode: "none", learner: this.anonymous };
    const { elements } = this.dialect;
    this.mode = modeOf(this.line.get(elements.mode), this.line.get(elements.credit));
    const progress = this.line.get(place);
    const learner = this.learner();
    const language = this.line.get(elements.language);
    const fresh = this.line.get(elements.entry) === "ab-initio";
    if (this.mode === "normal") this.begin();
    return { mode: this.mode, learner, progress, fresh, ...(language ? { languages: [language] } : {}) };
  }

  hear(happening: Happening): void {
    if (!this.writes()) return;
    if (isAnswer(happening)) this.delivery.count();
    const interaction = interactionOf(happening, this.course.id);
    if (interaction) this.tell(interaction);
  }

  catchUp(progress: Progress): void {
    if (!this.writes()) return;
    const read = decode(this.line.get(place), this.course);
    for (const interaction of missed(this.course, progress, read.kind === "restored" ? read.progress : undefined)) {
      this.tell(interaction);
    }
  }

  private tell(interaction: Interaction): void {
    const { interactions } = this;
    if (!interactions || interactions.sent >= mostInteractions) return;
    const at = `cmi.interactions.${interactions.next}`;
    if (!this.told.set(`${at}.id`, identifier(...interaction.of))) return;
    interactions.next++;
    interactions.sent++;
    for (const [element, value] of this.dialect.interaction(interaction)) this.told.set(`${at}.${element}`, value);
  }

  save(progress: Progress): void {
    if (!this.writes()) return;
    this.write(progress);
    this.delivery.commit();
  }

  leave(progress: Progress, how: Leaving): void {
    if (this.finished || this.mode === "none") return;
    if (this.mode === "normal") {
      this.write(progress);
      if (how === "asked") for (const [element, value] of this.dialect.leaving) this.told.set(element, value);
      this.line.commit();
    }
    this.finished = true;
    this.delivery.close();
    this.close(0);
  }

  facts(): readonly Fact[] {
    const { line } = this;
    const { mode, credit, entry } = this.dialect.elements;
    const held = ["interactions", "objectives"].map((kind) => `${kind} ${line.get(`cmi.${kind}._count`) || "–"}`);
    return [
      { name: "lms", value: [`cmi ${line.get("cmi._version") || "?"}`, ...held].join(", ") },
      { name: "entry", value: [mode, credit, entry].map((element) => line.get(element) || "–").join(", ") },
      ...(this.writes() ? [room(line)] : []),
      { name: "waiting", value: String(this.delivery.open), care: this.delivery.open > 0 },
    ];
  }

  retry(): void {
    this.delivery.retry();
  }

  prefer(language: string): void {
    const element = this.dialect.elements.language;
    if (!this.writes() || !this.line.get(element.replace("language", "_children")).includes("language")) return;
    this.told.set(element, language);
    this.delivery.commit();
  }

  rest(): void {
    this.delivery.rest();
  }

  private begin(): void {
    this.results = this.dialect.results((element) => this.line.get(element), this.onFail);
    for (const [element, value] of this.results.begun()) this.told.set(element, value);
    this.told.set(this.dialect.elements.exit, "suspend");
    this.interactions = this.firstInteraction();
    this.objectives.begin(this.line);
    this.delivery.commit();
  }

  private write(progress: Progress): void {
    const { elements } = this.dialect;
    this.told.set(place, encode(progress));
    this.told.set(elements.location, progress.place.slice(0, 255));
    this.told.set(elements.time, this.dialect.timespan((this.world.now() - this.began) / 1000));
    const { course } = this;
    const completed = isComplete(progress, course) || progress.outcome?.passed === true;
    const done = { percent: percentDone(progress, course), completed };
    for (const [element, value] of this.results?.now(progress.outcome, done) ?? []) this.told.set(element, value);
    this.objectives.write(progress);
  }

  /** An LMS that took values as sent sends them only after other values were sent before. */
  private resend(): boolean {
    const { otherThan } = this.dialect;
    if (otherThan) this.told.repeat(otherThan);
    const through = !otherThan || this.line.commit();
    this.told.repeat();
    return through && this.line.commit();
  }

  private close(failures: number): void {
    if (this.line.close() || !this.dialect.closesAgain) return;
    this.world.later(() => this.close(failures + 1), backOff(failures + 1, this.world.random));
  }

  private firstInteraction(): { next: number; sent: number } | undefined {
    const children = this.line.get("cmi.interactions._children");
    const count = this.line.get("cmi.interactions._count");
    if (children === "" && !/^\d+$/.test(count)) return undefined;
    return { next: Number(count) || 0, sent: 0 };
  }

  private learner(): Learner {
    const id = this.line.get(this.dialect.elements.learner);
    const name = this.line.get(this.dialect.elements.name);
    if (!id) return this.anonymous;
    return name ? { id, name } : { id };
  }

  private writes(): boolean {
    return this.mode === "normal" && !this.finished;
  }
}

/** Whether the LMS takes a place that long, tried with the one it has: that stands there again before anything is sent. */
function room(line: Line): Fact {
  const kept = line.get(place);
  const taken = line.set(place, kept.padEnd(mostSaved));
  line.set(place, kept);
  return { name: "room", value: `${mostSaved} ${taken ? "✓" : "✗"}`, care: !taken };
}

/** An LMS that says nothing of it means a normal sitting. */
function modeOf(mode: string, credit: string): Started["mode"] {
  if (mode === "review" || mode === "browse") return mode;
  return credit === "no-credit" ? "review" : "normal";
}
