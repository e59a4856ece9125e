import type { Edition } from "../engine/editions";
import type { en } from "./en";

type Value = string | number;
type Variants = { readonly other: string; readonly by?: number };

/** How many values a text takes: one more than the highest place in it. */
type Places<Texts> = [Extract<Texts, `${string}{2}${string}`>] extends [never]
  ? [Extract<Texts, `${string}{1}${string}`>] extends [never]
    ? [Extract<Texts, `${string}{0}${string}`>] extends [never]
      ? []
      : [Value]
    : [Value, Value]
  : [Value, Value, Value];

type Deciding<Values> = Values extends [] ? [Value] : Values;

type Said<Message> = Message extends string
  ? Places<Message> extends []
    ? string
    : (...values: Places<Message>) => string
  : Message extends readonly string[]
    ? readonly string[]
    : Message extends Variants
      ? (...values: Deciding<Places<Message[Exclude<keyof Message, "by">]>>) => string
      : { readonly [Key in keyof Message]: Said<Message[Key]> };

type Written<Message> = Message extends string
  ? string
  : Message extends readonly string[]
    ? { readonly [Index in keyof Message]: string }
    : Message extends Variants
      ? Readonly<Record<string | number, string | number>> & Variants
      : { readonly [Key in keyof Message]: Written<Message[Key]> };

/** The same words in a language, as a translator writes them. */
export type Messages = Written<typeof en>;

/** What a page brings of a language. */
export interface Spoken {
  /** BCP 47. */
  readonly language: string;
  /** What it calls itself. */
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  /** The groups that are needed there. */
  readonly words: Partial<Messages>;
  /** Of the outline; absent for the course's own language. */
  readonly edition?: Edition;
}

/** Every word that the player itself says. Courses bring their own. */
export type Words = Said<typeof en>;

/** In the language of the course shown, once one is spoken; whoever keeps a copy of a part misses the switch. */
export let words = {} as Words;

export function speak(language: string, messages: Partial<Messages>): void {
  words = said(messages, new Intl.PluralRules(language)) as Words;
}

function said(message: unknown, rules: Intl.PluralRules): unknown {
  if (typeof message === "string") {
    return /\{\d/.test(message) ? (...values: Value[]) => filled(message, values) : message;
  }
  if (Array.isArray(message)) return message;
  const parts = message as Record<string, string>;
  if (!("other" in parts)) {
    return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, said(part, rules)]));
  }
  return (...values: Value[]) => {
    const decisive = values[Number(parts.by ?? 0)] ?? "";
    const form = typeof decisive === "number" ? rules.select(decisive) : "other";
    return filled(parts[decisive] ?? parts[form] ?? parts.other ?? "", values);
  };
}

function filled(text: string, values: readonly Value[]): string {
  return text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)]));
}
