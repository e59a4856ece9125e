import { parsed } from "../../engine/parsed";
import type { Journal, Kept } from "../journal";
import type { Draft } from "./statement";

/** A statement that the record store will not have, with its answer. */
export interface Refused {
  readonly draft: Draft;
  readonly answer: string;
}

/** Statements that have not arrived yet, oldest first. Each is kept by itself and at once, so neither a reload nor another tab loses one. */
export class Outbox {
  private readonly waiting = new Map<string, { readonly key: string; readonly draft: Draft }>();
  private readonly set = new Map<string, Refused>();
  private added = 0;

  /** @param kept what the journal holds, in the order of its keys */
  constructor(
    private readonly journal: Journal,
    private readonly key: string,
    kept: Kept,
    private readonly now: () => number,
  ) {
    for (const [at, text] of kept) {
      if (at.startsWith(`${key}:`)) this.restore(at, text);
      if (!at.startsWith(`${key}-refused:`)) continue;
      const refused = parsed<Refused>(text);
      if (refused) this.set.set(refused.draft.id, refused);
    }
  }

  all(): readonly Draft[] {
    return [...this.waiting.values()].map(({ draft }) => draft);
  }

  get refused(): readonly Refused[] {
    return [...this.set.values()];
  }

  add(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      if (this.waiting.has(draft.id)) continue;
      const order = this.now().toString(36).padStart(9, "0") + (this.added++).toString(36).padStart(4, "0");
      const key = `${this.key}:${order}:${draft.id}`;
      this.waiting.set(draft.id, { key, draft });
      this.journal.write(key, JSON.stringify(draft));
    }
  }

  remove(drafts: readonly Draft[]): void {
    for (const { id } of drafts) {
      const entry = this.waiting.get(id);
      if (entry) this.journal.remove(entry.key);
      this.waiting.delete(id);
    }
  }

  /** Out of the way of the others, and kept to be looked into. */
  setAside(draft: Draft, answer: string): void {
    this.set.set(draft.id, { draft, answer });
    this.journal.write(`${this.key}-refused:${draft.id}`, JSON.stringify({ draft, answer }));
    this.remove([draft]);
  }

  private restore(key: string, text: string): void {
    const draft = parsed<Draft>(text);
    if (draft && !this.waiting.has(draft.id)) this.waiting.set(draft.id, { key, draft });
  }
}
