import assert from "node:assert/strict";
import { test } from "node:test";
import type { Course, Lesson } from "../src/engine/course";
import { fresh, type Progress } from "../src/engine/progress";
import { type Ask, Languages, preferred } from "../src/languages";
import { Session } from "../src/session";
import { de } from "../src/strings/de";
import { en } from "../src/strings/en";
import { type Spoken, words } from "../src/strings/words";
import type { Happening } from "../src/tracking/happening";
import { Scorm } from "../src/tracking/scorm/scorm";
import { scorm12 } from "../src/tracking/scorm12/dialect";
import { scorm2004 } from "../src/tracking/scorm2004/dialect";
import { Shelf } from "../src/tracking/shelf";
import { activitiesOf } from "../src/tracking/xapi/activities";
import { statementsOf } from "../src/tracking/xapi/statements";
import { fixture, tiny } from "./course";
import { FakeLms, FakeWorld } from "./fake-lms";

const outline = (): Course => fixture<Course>("tiny.outline.json");
const { home, notice } = de;
/** The texts under `title` of the module, of its skills and so on, in the order of the course. */
const inGerman = (course: Course) => {
  const titles = JSON.stringify(course).match(/"title":/g)?.length ?? 0;
  const texts = [
    "Bens Notizen",
    "de",
    ...Array.from({ length: titles - 1 }, (_, at) => (at % 2 ? (0 as const) : `Titel ${at}`)),
  ];
  return { keys: ["language", "title"], texts };
};
const english: Spoken = { language: "en", name: "English", dir: "ltr", words: { home: en.home } };
const german: Spoken = {
  language: "de",
  name: "Deutsch",
  dir: "ltr",
  words: { home, notice },
  edition: inGerman(outline()),
};
const files: Record<string, unknown> = {
  "course.json": { ...tiny, words: en },
  "course.de.json": { ...inGerman(tiny), words: de },
};
const ask: Ask = async (file) => files[file];

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

test("a statement names the language that the learner reads when they answer", async () => {
  const held = outline();
  const languages = new Languages(held, [english, german], ask, shelf(), page());
  await languages.loadAll();
  const said: (string | undefined)[] = [];
  const hear = (happening: Happening): void => {
    const drafts = statementsOf(happening, { course: held, standard: "scorm12", newId: () => "id" });
    if (happening.kind === "lessonSeen") said.push(...drafts.map(({ context }) => context.language));
  };
  const session = new Session(held, fresh(held, 7), [{ hear, save() {}, leave() {} }], Date.now);
  const [one = assert.fail(), two = assert.fail()] = [...held.lessons, { ...held.lessons[0], id: "another" } as Lesson];
  session.readLesson(one);
  languages.choose("de");
  session.readLesson(two);
  assert.deepEqual([said[0], said[said.length - 1]], ["en", "de"]);
});

test("what an LMS asks for passes in every language, in the outline and in the whole", async () => {
  const held = outline();
  const pass = { quiz: 91, skill: 91 };
  const languages = new Languages(held, [english, german], ask, shelf(), page(), pass);
  languages.begin(["de"]);
  assert.equal(held.pass, pass);
  await languages.loadAll();
  languages.choose("en");
  assert.equal(held.pass, pass);
});

test("whoever holds the course goes on in the language that was chosen, and back again", async () => {
  const held = outline();
  const root = page();
  const languages = new Languages(held, [english, german], ask, shelf(), root);
  await languages.loadAll();
  languages.choose("de");
  assert.deepEqual([held.title, root.lang, held.language], ["Bens Notizen", "de", "de"]);
  assert.equal(held.lessons[0]?.id, tiny.lessons[0]?.id);
  assert.notEqual(held.skills[0]?.title, tiny.skills[0]?.title);
  assert.equal(held.lessons[0]?.html, tiny.lessons[0]?.html);
  assert.equal(words.quiz.title, de.quiz.title);
  languages.choose("en");
  const { texts: _, ...now } = held;
  assert.deepEqual(now, tiny);
  assert.equal(words.home.lessons, "Lessons");
});

test("the page's outline speaks each language, and the whole course follows in the one that is spoken", async () => {
  const held = outline();
  const languages = new Languages(held, [english, german], ask, shelf(), page());
  languages.begin(["de"]);
  assert.deepEqual([held.title, held.quiz.items.length, languages.whole], ["Bens Notizen", 0, false]);
  assert.equal(words.home.lessons, "Lektionen");
  assert.ok(await languages.load());
  assert.deepEqual(
    [held.title, held.quiz.items.length, languages.whole],
    ["Bens Notizen", tiny.quiz.items.length, true],
  );
  assert.equal(words.quiz.title, de.quiz.title);
});

test("a language that cannot be had leaves the other as it is, and is asked for again", async () => {
  const held = outline();
  let there = false;
  const languages = new Languages(
    held,
    [english, german],
    async (file) => (there || file === "course.json" ? files[file] : undefined),
    shelf(),
    page(),
  );
  assert.ok(await languages.load());
  assert.equal(await languages.load("de"), false);
  assert.deepEqual([held.title, languages.whole], [tiny.title, true]);
  there = true;
  assert.ok(await languages.load("de"));
});

test("what was chosen on this device comes before what the LMS says, and that before what follows", () => {
  const kept = {};
  const first = new Languages(outline(), [english, german], ask, shelf(kept), page());
  first.begin(["fr", "de-AT", "en"]);
  assert.equal(first.spoken, "de");
  first.choose("en");
  const later = new Languages(outline(), [english, german], ask, shelf(kept), page());
  later.begin(["de"]);
  assert.equal(later.spoken, "en");
});

test("where no wish can be met, the course's own language is spoken", () => {
  assert.equal(preferred([german, english], ["fr", ""])?.language, "de");
  assert.equal(preferred([english, german], ["de_CH"])?.language, "de");
});

test("statements name things in every language, whichever is spoken and however much is there", async () => {
  const held = outline();
  const languages = new Languages(held, [english, german], ask, shelf(), page());
  for (const [tag, whole] of [
    ["en", false],
    ["de", false],
    ["en", true],
    ["de", true],
  ] as const) {
    if (whole) await languages.loadAll();
    languages.choose(tag);
    assert.deepEqual(activitiesOf(held).module().definition.name, { en: tiny.title, de: "Bens Notizen" });
    assert.equal(activitiesOf(held).module().id, tiny.iri);
  }
});

for (const dialect of [scorm12, scorm2004]) {
  const edition = dialect === scorm12 ? "1.2" : "2004";
  test(`an LMS for SCORM ${edition} hears the same of a learner who begins, with the outline and with the whole course`, async () => {
    const heard = async (course: Course): Promise<unknown> => {
      const lms = new FakeLms({}, edition);
      const world = new FakeWorld();
      const tracker = new Scorm(lms.api, dialect, course, "completed", { id: "guest" }, () => {}, world);
      await tracker.start();
      const session = new Session(course, fresh(course, 7), [tracker], world.now);
      session.open(false);
      session.go("scenario/x");
      session.leave("asked");
      assert.deepEqual(lms.refused, []);
      return lms.values;
    };
    assert.deepEqual(await heard(outline()), await heard(tiny));
  });
}

test("a record store hears the same of a learner who begins, with the outline and with the whole course", () => {
  const heard = (course: Course): unknown => {
    let made = 0;
    const standard = "web" as const;
    const drafts: unknown[] = [];
    const listener = {
      hear: (happening: Parameters<typeof statementsOf>[0]) =>
        drafts.push(...statementsOf(happening, { course, standard, newId: () => `${made++}` })),
      save: (progress: Progress) => drafts.push(progress),
      leave() {},
    };
    const session = new Session(course, fresh(course, 7), [listener], () => 0);
    session.open(false);
    session.leave("gone");
    return drafts;
  };
  assert.deepEqual(heard(outline()), heard(tiny));
});
