import assert from "node:assert/strict";
import { test } from "node:test";
import type { Course } from "../src/engine/course";
import { Languages, speakPreferred } from "../src/languages";
import { de } from "../src/strings/de";
import { en } from "../src/strings/en";
import { type Spoken, words } from "../src/strings/words";
import { Shelf } from "../src/tracking/shelf";
import { activitiesOf } from "../src/tracking/xapi/activities";
import { tiny } from "./course";

const english: Spoken = { language: "en", name: "English", dir: "ltr", words: en };
const german: Spoken = {
  language: "de",
  name: "Deutsch",
  dir: "ltr",
  words: de,
  course: { language: "de", title: "Bens Notizen", lessons: { 0: { title: "Zuerst vereinbaren" } } },
};
const course = (): Course => ({ ...tiny, languages: [english, german] });

function shelf(kept: Record<string, string> = {}): Shelf {
  const storage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Shelf(() => storage as Storage);
}

const page = (): HTMLElement => ({ lang: "", dir: "" }) as HTMLElement;

test("whoever holds the course goes on in the language that was chosen, and back again", () => {
  const held = course();
  const root = page();
  const languages = new Languages(held, shelf(), root);
  languages.choose("de");
  assert.deepEqual([held.title, held.lessons[0]?.title, root.lang], ["Bens Notizen", "Zuerst vereinbaren", "de"]);
  assert.equal(held.lessons[0]?.id, tiny.lessons[0]?.id);
  assert.equal(words.home.lessons, "Lektionen");
  languages.choose("en");
  assert.deepEqual([held.title, held.lessons[0]?.title], [tiny.title, tiny.lessons[0]?.title]);
  assert.equal(words.home.lessons, "Lessons");
});

test("what was chosen on this device comes before what the LMS says, and that before what follows", () => {
  const kept = {};
  const first = new Languages(course(), shelf(kept), page());
  first.begin(["fr", "de-AT", "en"]);
  assert.equal(first.spoken, "de");
  first.choose("en");
  const later = new Languages(course(), shelf(kept), page());
  later.begin(["de"]);
  assert.equal(later.spoken, "en");
});

test("where no wish can be met, the course's own language is spoken", () => {
  assert.equal(speakPreferred([german, english], ["fr", ""])?.language, "de");
  assert.equal(speakPreferred([english, german], ["de_CH"])?.language, "de");
});

test("statements name things in every language, whichever is spoken", () => {
  const held = course();
  const languages = new Languages(held, shelf(), page());
  for (const tag of ["en", "de"]) {
    languages.choose(tag);
    assert.deepEqual(activitiesOf(held).module().definition.name, { en: tiny.title, de: "Bens Notizen" });
    assert.equal(activitiesOf(held).module().id, tiny.iri);
  }
});
