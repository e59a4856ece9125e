import type { Database } from "./database";
import type { Shelf } from "./shelf";

/** This device's own copy of what must not be lost. */
export interface Journal {
  readonly home: Home;
  read(key: string): Promise<string | undefined>;
  /** All whose key begins so, in the order of their keys. */
  all(prefix: string): Promise<Kept>;
  /** Kept at once, even if the page goes away right after. */
  write(key: string, text: string): void;
  remove(key: string): void;
}

/** Texts by key. */
export type Kept = ReadonlyMap<string, string>;

export type Home = "database" | "shelf" | "nowhere";

/**
 * A text goes onto the shelf (localStorage) at once and into the database (IndexedDB) as soon as that has answered; then it
 * leaves the shelf. So the shelf holds what the database may not have: the last words of a page that went away, and whatever
 * an earlier version of the player kept there. It is small and all courses of an LMS share it; the database is neither.
 */
export class DeviceJournal implements Journal {
  /** The latest texts whose fate is open. */
  private readonly open = new Map<string, string>();
  private readonly lost = new Set<string>();

  constructor(
    private readonly database: Database | undefined,
    private readonly shelf: Shelf,
    readonly home: Home,
    /** Hears the keys of all texts that found no room, whenever they change. */
    private readonly full: (keys: ReadonlySet<string>) => void,
  ) {}

  async read(key: string): Promise<string | undefined> {
    return this.shelf.read(key) ?? (await this.asked((database) => database.read(key)));
  }

  async all(prefix: string): Promise<Kept> {
    const texts = new Map((await this.asked((database) => database.all(prefix))) ?? []);
    for (const key of this.shelf.keys(prefix)) texts.set(key, this.shelf.read(key) ?? "");
    return new Map([...texts].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  write(key: string, text: string): void {
    if (this.home === "nowhere") return;
    this.open.set(key, text);
    const shelved = this.shelf.write(key, text);
    void this.asked(async (database) => {
      await database.write(key, text);
      if (this.shelf.read(key) === text) this.shelf.remove(key);
      return true;
    }).then((stored) => this.settled(key, text, stored ?? shelved));
  }

  remove(key: string): void {
    this.open.delete(key);
    this.note(key, true);
    this.shelf.remove(key);
    void this.asked((database) => database.remove(key));
  }

  private async asked<Result>(ask: (database: Database) => Promise<Result>): Promise<Result | undefined> {
    try {
      return this.database && (await ask(this.database));
    } catch (problem) {
      console.warn(problem);
      return undefined;
    }
  }

  private settled(key: string, text: string, kept: boolean): void {
    if (this.open.get(key) !== text) return;
    this.open.delete(key);
    this.note(key, kept);
  }

  private note(key: string, kept: boolean): void {
    const changed = kept ? this.lost.delete(key) : !this.lost.has(key) && this.lost.add(key);
    if (changed) this.full(this.lost);
  }
}

/** For a preview, and for looking at a finished attempt: what was kept can be read, and nothing is written. */
export function readOnly(journal: Journal): Journal {
  return {
    home: journal.home,
    read: (key) => journal.read(key),
    all: (prefix) => journal.all(prefix),
    write() {},
    remove() {},
  };
}

export function journalKey(course: string, learner: string, part?: string): string {
  return ["ridealong", course, learner, ...(part ? [part] : [])].join(":");
}
