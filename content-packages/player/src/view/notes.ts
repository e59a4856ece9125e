import { parsed } from "../engine/parsed";
import type { Texts } from "../engine/prefill";
import type { Journal } from "../tracking/journal";

/** The learner's own words, on job aids and in the plan: on this device only, never reported. */
export class Notes {
  private kept: Record<string, string>;

  constructor(
    private readonly journal: Journal,
    private readonly key: string,
    kept: string | undefined,
  ) {
    this.kept = parsed(kept) ?? {};
  }

  /** By `aid/field`. What was never touched is absent; what was cleared is empty. */
  get texts(): Texts {
    return this.kept;
  }

  set(key: string, text: string): void {
    this.kept = { ...this.kept, [key]: text };
    this.journal.write(this.key, JSON.stringify(this.kept));
  }
}
