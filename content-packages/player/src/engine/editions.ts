import type { Course } from "./course";

/** What an author wrote, by language (BCP 47). */
export type Texts = Readonly<Record<string, string>>;

/**
 * What a course says in another language: each text under one of these keys, in the order in which the course has them, and 0
 * where it is the same. Structure and keys stand in the course alone; repeated, they would be a tenth of a package.
 */
export interface Edition {
  readonly keys: readonly string[];
  readonly texts: readonly (string | 0)[];
}

export function inEdition<Value>(value: Value, { keys, texts }: Edition): Value {
  let at = 0;
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === "string") return (keys.includes(key) && texts[at++]) || part;
    if (Array.isArray(part)) return part.map((one) => walk(one, key));
    if (!part || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one, key)]));
  };
  return walk(value, "") as Value;
}

/** Each text of a course with what it is in its other languages, found by how it reads in any of them. */
export function inEachLanguage(editions: readonly Course[]): ReadonlyMap<string, Texts> {
  const all = new Map<string, Texts>();
  const walk = (values: readonly unknown[]): void => {
    const [first] = values;
    if (typeof first === "string") {
      const texts = Object.fromEntries(editions.map(({ language }, index) => [language, values[index] as string]));
      for (const text of values as string[]) if (!all.has(text)) all.set(text, texts);
    } else {
      for (const key in first as object) walk(values.map((value) => (value as Record<string, unknown>)[key]));
    }
  };
  walk(editions);
  return all;
}
