import type { Course } from "./course";

/** What an author wrote, by language (BCP 47). */
export type Texts = Readonly<Record<string, string>>;

/** A tree of nothing but what differs: the keys of objects, and of lists the places. */
export type Differences = string | number | { readonly [key: string]: Differences };

/** A value with its differences put in; what is the same stays the same object. */
export function merged<Value>(value: Value, differences: Differences = {}): Value {
  if (typeof differences !== "object") return differences as Value;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  for (const key in differences) copy[key] = merged(copy[key], differences[key]);
  return copy as Value;
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
