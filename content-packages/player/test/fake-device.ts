import type { Journal, Kept } from "../src/tracking/journal";
import { Outbox } from "../src/tracking/xapi/outbox";

/** A journal that forgets with the test. */
export class Memory implements Journal {
  readonly home = "database";
  readonly texts = new Map<string, string>();

  async read(key: string): Promise<string | undefined> {
    return this.texts.get(key);
  }

  async all(prefix: string): Promise<Kept> {
    const found = [...this.texts].filter(([key]) => key.startsWith(prefix));
    return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  write(key: string, text: string): void {
    this.texts.set(key, text);
  }

  remove(key: string): void {
    this.texts.delete(key);
  }
}

export async function openOutbox(journal: Journal, key: string, now: () => number): Promise<Outbox> {
  return new Outbox(journal, key, await journal.all(key), now);
}

/** A browser's storage that can be full or refuse everything. */
export class FakeStorage implements Storage {
  private readonly texts = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;
  refuses = false;
  [name: string]: unknown;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [key, text] of Object.entries(texts)) this.texts.set(key, text);
  }

  get length(): number {
    return this.permitted.size;
  }

  key(index: number): string | null {
    return [...this.permitted.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.permitted.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const others = [...this.permitted].filter(([other]) => other !== key);
    const used = others.reduce((sum, [other, held]) => sum + other.length + held.length, 0);
    if (used + key.length + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.permitted.delete(key);
  }

  clear(): void {
    this.permitted.clear();
  }

  private get permitted(): Map<string, string> {
    if (this.refuses) throw new DOMException("no origin", "SecurityError");
    return this.texts;
  }
}
