import type { Journal } from "../tracking/journal";

/** The learner's own words on job aids: on this device only, never reported. */
export class Notes {
  private readonly texts: Record<string, string>;

  static async open(journal: Journal, key: string): Promise<Notes> {
    return new Notes(journal, key, await journal.read(key));
  }

  private constructor(
    private readonly journal: Journal,
    private readonly key: string,
    kept: string | undefined,
  ) {
    this.texts = parsed(kept);
  }

  get(aid: string, field: string): string {
    return this.texts[`${aid}/${field}`] ?? "";
  }

  set(aid: string, field: string, text: string): void {
    this.texts[`${aid}/${field}`] = text;
    this.journal.write(this.key, JSON.stringify(this.texts));
  }
}

function parsed(text: string | undefined): Record<string, string> {
  try {
    return JSON.parse(text ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}
