import type { Journal } from "../journal";
import type { Draft } from "./statement";

/** Statements that have not arrived yet, oldest first. Every change is kept at once, so a reload loses nothing. */
export interface Outbox {
  all(): readonly Draft[];
  add(drafts: readonly Draft[]): void;
  remove(ids: ReadonlySet<string>): void;
}

/** Reads again before each change: another tab may use the same key. */
export function outboxIn(journal: Journal, key: string): Outbox {
  let memory: readonly Draft[] = [];
  const all = (): readonly Draft[] => {
    const text = journal.read(key);
    if (text === undefined) return memory;
    try {
      return JSON.parse(text) as readonly Draft[];
    } catch {
      return memory;
    }
  };
  const keep = (drafts: readonly Draft[]): void => {
    memory = drafts;
    journal.write(key, JSON.stringify(drafts));
  };
  return {
    all,
    add: (drafts) => keep([...all(), ...drafts]),
    remove: (ids) => keep(all().filter(({ id }) => !ids.has(id))),
  };
}
