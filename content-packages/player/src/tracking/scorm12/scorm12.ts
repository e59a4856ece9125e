import type { Progress } from "../../engine/progress";
import { encode } from "../../engine/saved";
import type { Learner } from "../../launch";
import { Delivery, type Surroundings } from "../delivery";
import type { Happening } from "../happening";
import type { Started, Tracker, Waiting } from "../tracker";
import type { Api12 } from "./find-api";
import { type Interaction, interactionOf } from "./interactions";
import { Line } from "./line";
import { timespan } from "./words";

const mostInteractions = 60;

export class Scorm12 implements Tracker {
  private readonly line: Line;
  private readonly delivery: Delivery;
  private readonly began: number;
  private mode: Started["mode"] = "none";
  private interactions: { next: number; sent: number } | undefined;
  /** What the LMS holds; neither ever gets worse. */
  private score = -1;
  private status = "";
  private finished = false;
  private last: Progress | undefined;

  constructor(
    api: Api12,
    private readonly course: string,
    private readonly anonymous: Learner,
    waiting: Waiting,
    private readonly world: Surroundings,
  ) {
    this.line = new Line(api);
    this.delivery = new Delivery({ commit: () => this.line.commit(), resend: () => this.resend() }, waiting, world);
    this.began = world.now();
  }

  async start(): Promise<Started> {
    if (!this.line.open()) return { mode: "none", learner: this.anonymous };
    this.mode = this.modeOf(this.line.get("cmi.core.lesson_mode"), this.line.get("cmi.core.credit"));
    const progress = this.line.get("cmi.suspend_data");
    const learner = this.learner();
    this.status = this.line.get("cmi.core.lesson_status");
    const score = this.line.get("cmi.core.score.raw");
    if (score !== "") this.score = Number(score);
    if (this.mode === "normal") {
      if (!["passed", "failed", "completed"].includes(this.status)) this.setStatus("incomplete");
      this.line.set("cmi.core.exit", "suspend");
      this.interactions = this.firstInteraction();
      this.delivery.commit();
    }
    return { mode: this.mode, learner, progress };
  }

  hear(happening: Happening): void {
    if (!this.writes()) return;
    const interaction = interactionOf(happening, this.course);
    if (!interaction) return;
    if (happening.kind !== "endingReached") this.delivery.count();
    this.record(interaction);
  }

  save(progress: Progress): void {
    if (!this.writes()) return;
    this.write(progress);
    this.delivery.commit();
  }

  leave(progress: Progress): void {
    if (this.finished || this.mode === "none") return;
    if (this.mode === "normal") {
      this.write(progress);
      this.line.commit();
    }
    this.finished = true;
    this.delivery.close();
    this.line.close();
  }

  retry(): void {
    this.delivery.retry();
  }

  private write(progress: Progress): void {
    this.last = progress;
    this.line.set("cmi.suspend_data", encode(progress));
    this.line.set("cmi.core.lesson_location", progress.place.slice(0, 255));
    this.line.set("cmi.core.session_time", timespan((this.world.now() - this.began) / 1000));
    const { outcome } = progress;
    if (!outcome) return;
    if (outcome.score > this.score) {
      this.score = outcome.score;
      this.setScore(outcome.score);
    }
    if (this.status !== "passed") this.setStatus(outcome.passed ? "passed" : "failed");
  }

  private setScore(score: number): void {
    this.line.set("cmi.core.score.min", "0");
    this.line.set("cmi.core.score.max", "100");
    this.line.set("cmi.core.score.raw", String(score));
  }

  private setStatus(status: string): void {
    if (status === this.status) return;
    this.status = status;
    this.line.set("cmi.core.lesson_status", status);
  }

  /** An LMS that took values as sent sends them only after another value was sent before. */
  private resend(): boolean {
    const { last } = this;
    if (!last) return this.line.commit();
    this.line.set("cmi.suspend_data", "");
    if (last.outcome) {
      this.line.set("cmi.core.lesson_status", "incomplete");
      this.line.set("cmi.core.score.raw", String(this.score > 0 ? this.score - 1 : 1));
    }
    if (!this.line.commit()) return false;
    this.write(last);
    if (last.outcome) {
      this.line.set("cmi.core.lesson_status", this.status);
      this.setScore(this.score);
    }
    return this.line.commit();
  }

  private record({ id, type, time, pattern, response, result, latency }: Interaction): void {
    const { interactions } = this;
    if (!interactions || interactions.sent >= mostInteractions) return;
    const at = `cmi.interactions.${interactions.next}`;
    if (!this.line.set(`${at}.id`, id)) return;
    interactions.next++;
    interactions.sent++;
    this.line.set(`${at}.type`, type);
    this.line.set(`${at}.time`, time);
    if (pattern !== undefined) this.line.set(`${at}.correct_responses.0.pattern`, pattern);
    this.line.set(`${at}.student_response`, response);
    this.line.set(`${at}.result`, result);
    this.line.set(`${at}.latency`, latency);
  }

  private firstInteraction(): { next: number; sent: number } | undefined {
    const children = this.line.get("cmi.interactions._children");
    const count = this.line.get("cmi.interactions._count");
    if (children === "" && !/^\d+$/.test(count)) return undefined;
    return { next: Number(count) || 0, sent: 0 };
  }

  private modeOf(mode: string, credit: string): Started["mode"] {
    if (mode === "review" || mode === "browse") return mode;
    return credit === "no-credit" ? "review" : "normal";
  }

  private learner(): Learner {
    const id = this.line.get("cmi.core.student_id");
    const name = this.line.get("cmi.core.student_name");
    if (!id) return this.anonymous;
    return name ? { id, name } : { id };
  }

  private writes(): boolean {
    return this.mode === "normal" && !this.finished;
  }
}
