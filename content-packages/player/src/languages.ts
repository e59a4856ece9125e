import type { Course, PassRule } from "./engine/course";
import { type Edition, inEachLanguage, inEdition } from "./engine/editions";
import { courseFile, editionFile } from "./launch";
import { type Messages, type Spoken, speak } from "./strings/words";
import type { Shelf } from "./tracking/shelf";

const key = "ridealong:language";

/** Of `course.json` and `course.<language>.json`. */
interface File {
  /** Those groups that the page has not brought, or not in full. */
  readonly words: Partial<Messages>;
}

/** The first is a course as well. */
type OwnFile = File & Course;

type OtherFile = File & Edition;

/** What there is of a language. */
interface Held {
  readonly course: Course;
  readonly words: Partial<Messages>;
  /** Whether that is all of it, or the outline. */
  readonly whole: boolean;
}

/** Fetches a file that lies beside the page; undefined if it cannot be had. */
export type Ask = (file: string) => Promise<unknown>;

/**
 * The languages of a course, from the outline to the whole. It stays one object in all of them: what it says is exchanged, so
 * whoever holds the course goes on in the language that is spoken now.
 */
export class Languages {
  private readonly held: Map<string, Held>;

  constructor(
    private readonly course: Course,
    readonly all: readonly Spoken[],
    private readonly ask: Ask,
    private readonly shelf: Shelf,
    private readonly root: HTMLElement,
    /** What passes, in whichever language; without it, what the course says. */
    private readonly pass?: PassRule,
  ) {
    const own = { ...course };
    this.held = new Map(
      all.map(({ language, words, edition }) => {
        return [language, { course: edition ? inEdition(own, edition) : own, words, whole: false }];
      }),
    );
    this.translate([...this.held.values()]);
  }

  get spoken(): string {
    return this.course.language;
  }

  /** Whether more than the outline is there in the language that is spoken. */
  get whole(): boolean {
    return this.held.get(this.spoken)?.whole === true;
  }

  /** What was chosen on this device comes before what others say of the learner, the likelier first. */
  begin(preferred: readonly string[]): void {
    this.speak([this.shelf.read(key) ?? "", ...preferred]);
  }

  choose(tag: string): void {
    this.shelf.write(key, tag);
    this.speak([tag]);
  }

  /** Brings the whole course in this language; false if it cannot be had now. */
  async load(tag = this.spoken): Promise<boolean> {
    if (this.held.get(tag)?.whole) return true;
    const isOwn = tag === this.all[0]?.language;
    const [own, other] = (await Promise.all([this.ask(courseFile), isOwn || this.ask(editionFile(tag))])) as [
      OwnFile | undefined,
      OtherFile | undefined,
    ];
    if (!own || !other) return false;
    const { words, ...course } = own;
    this.held.set(tag, {
      course: isOwn ? course : inEdition(course, other),
      words: { ...this.held.get(tag)?.words, ...(isOwn ? words : other.words) },
      whole: true,
    });
    this.translate([...this.held.values()].filter(({ whole }) => whole));
    if (tag === this.spoken) this.speak([tag]);
    return true;
  }

  /** All languages, so that nothing more is asked for later. */
  async loadAll(): Promise<void> {
    for (const { language } of this.all) await this.load(language);
  }

  private translate(editions: readonly Held[]): void {
    if (editions.length < 2 || editions.length < this.all.length) return;
    Object.assign(this.course, { texts: inEachLanguage(editions.map(({ course }) => course)) });
  }

  private speak(wishes: readonly string[]): void {
    const spoken = preferred(this.all, wishes);
    const held = spoken && this.held.get(spoken.language);
    if (!held) return;
    speak(spoken.language, held.words);
    Object.assign(this.course, held.course, this.pass && { pass: this.pass });
    this.root.lang = spoken.language;
    this.root.dir = spoken.dir;
  }
}

/** The first wish that can be met: in full, or at least its language (`de-AT` by `de`); else the first language there is. */
export function preferred(all: readonly Spoken[], wishes: readonly string[]): Spoken | undefined {
  const parts = (tag: string): readonly string[] => tag.toLowerCase().split(/[-_]/);
  const met = wishes.map(
    (wish) =>
      all.find(({ language }) => `${parts(language)}` === `${parts(wish)}`) ??
      all.find(({ language }) => parts(language)[0] === parts(wish)[0]),
  );
  return met.find(Boolean) ?? all[0];
}

/** Speaks what the page brought of a language. */
export function speakPreferred(all: readonly Spoken[], wishes: readonly string[]): void {
  const spoken = preferred(all, wishes);
  if (spoken) speak(spoken.language, spoken.words);
}
