import type { Course } from "./engine/course";
import { inEachLanguage, merged } from "./engine/editions";
import { type Spoken, speak } from "./strings/words";
import type { Shelf } from "./tracking/shelf";

const key = "ridealong:language";

/**
 * The languages of a course. It stays one object in all of them: what it says is exchanged, so whoever holds the course
 * goes on in the language that is spoken now.
 */
export class Languages {
  private readonly editions: readonly Course[];

  constructor(
    private readonly course: Course,
    private readonly shelf: Shelf,
    private readonly root: HTMLElement,
  ) {
    const own = { ...course };
    this.editions = course.languages.map(({ course }) => merged(own, course));
    Object.assign(course, { texts: inEachLanguage(this.editions) });
  }

  get spoken(): string {
    return this.course.language;
  }

  /** What was chosen on this device comes before what others say of the learner, the likelier first. */
  begin(preferred: readonly string[]): void {
    this.speak([this.shelf.read(key) ?? "", ...preferred]);
  }

  choose(tag: string): void {
    this.shelf.write(key, tag);
    this.speak([tag]);
  }

  private speak(wishes: readonly string[]): void {
    const { languages } = this.course;
    const spoken = speakPreferred(languages, wishes);
    if (!spoken) return;
    Object.assign(this.course, this.editions[languages.indexOf(spoken)]);
    this.root.lang = spoken.language;
    this.root.dir = spoken.dir;
  }
}

/** Speaks the first wish that can be met: in full, or at least its language (`de-AT` by `de`); else the first. */
export function speakPreferred(all: readonly Spoken[], wishes: readonly string[]): Spoken | undefined {
  const parts = (tag: string): readonly string[] => tag.toLowerCase().split(/[-_]/);
  const met = wishes.map(
    (wish) =>
      all.find(({ language }) => `${parts(language)}` === `${parts(wish)}`) ??
      all.find(({ language }) => parts(language)[0] === parts(wish)[0]),
  );
  const spoken = met.find(Boolean) ?? all[0];
  speak(spoken);
  return spoken;
}
