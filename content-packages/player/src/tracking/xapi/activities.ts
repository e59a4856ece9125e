import type { Boosters, Course, Item, Lesson, Scenario, Skill, Step } from "../../engine/course";
import { plainText } from "../../engine/text";
import type { Activity, Component, Definition, Words } from "./statement";
import { activityType, part } from "./terms";

/** A module and its parts as xAPI activities. */
export function activitiesOf(course: Course, moduleId = course.iri) {
  const { iri, language, texts } = course;
  const words = (text: string): Words => texts?.get(text) ?? { [language]: text };
  const plain = (html: string): Words =>
    Object.fromEntries(Object.entries(words(html)).map(([tag, said]) => [tag, plainText(said)]));
  const activity = (id: string, definition: Definition): Activity => ({ objectType: "Activity", id, definition });
  const question = (id: string, item: Item): Activity =>
    activity(id, {
      type: activityType("cmi.interaction"),
      description: plain(item.askHtml),
      ...itemShape(item, words, plain),
    });

  return {
    module: () =>
      activity(moduleId, {
        type: activityType("module"),
        name: words(course.title),
        description: words(course.summary),
      }),

    lesson: ({ id, title }: Lesson) =>
      activity(part.lesson(iri, id), { type: activityType("lesson"), name: words(title) }),

    recall: ({ id, title, recall }: Lesson) =>
      activity(part.recall(iri, id), {
        type: activityType("cmi.interaction"),
        name: words(title),
        description: plain(recall.askHtml),
        interactionType: "choice",
        correctResponsesPattern: recall.options.filter(({ correct }) => correct).map((option) => option.id),
        choices: recall.options.map((option) => component(option.id, words(option.text))),
      }),

    scenario: ({ id, title }: Scenario) =>
      activity(part.scenario(iri, id), { type: activityType("simulation"), name: words(title) }),

    decision: (scenario: Scenario, step: Step) => {
      const best = step.options.filter(({ quality }) => quality === 3);
      return activity(part.decision(iri, scenario.id, step.id), {
        type: activityType("cmi.interaction"),
        name: words(step.title),
        description: words(step.ask),
        interactionType: "choice",
        ...(best.length === 1 ? { correctResponsesPattern: best.map(({ id }) => id) } : {}),
        choices: step.options.map(({ id, text }) => component(id, words(text))),
      });
    },

    path: (scenario: Scenario) =>
      activity(part.path(iri, scenario.id), {
        type: activityType("cmi.interaction"),
        name: words(scenario.title),
        interactionType: "performance",
        steps: scenario.steps.map(({ id, title }) => component(id, words(title))),
      }),

    skill: ({ id, title, objective }: Skill) =>
      activity(part.skill(iri, id), {
        type: activityType("objective"),
        name: words(title),
        description: words(objective),
      }),

    quiz: () => activity(part.quiz(iri), { type: activityType("assessment"), name: words(course.title) }),

    plan: () => activity(part.plan(iri), { type: activityType("objective"), name: words(course.title) }),

    item: (item: Item) => question(part.item(iri, item.id), item),

    /** Below its own module, whichever one asks it. */
    booster: (boosters: Boosters, item: Item) => question(part.booster(boosters.iri, item.id), item),
  };
}

type Said = (text: string) => Words;

function itemShape(item: Item, words: Said, plain: Said): Omit<Definition, "type"> {
  switch (item.type) {
    case "single":
    case "better-draft":
    case "multiple":
    case "mark-line": {
      const options = item.type === "mark-line" ? item.lines : item.options;
      return {
        interactionType: "choice",
        correctResponsesPattern: [ids(options.filter(({ correct }) => correct))],
        choices: options.map(({ id, html }) => component(id, plain(html))),
      };
    }
    case "rating":
      return {
        interactionType: "likert",
        scale: [1, 2, 3, 4, 5].map((point) => component(String(point), words(`${point}`))),
      };
    case "order":
      return {
        interactionType: "sequencing",
        correctResponsesPattern: [ids(item.entries)],
        choices: item.entries.map(({ id, text }) => component(id, words(text))),
      };
    case "match":
      return {
        interactionType: "matching",
        correctResponsesPattern: [item.pairs.map(({ id }) => `${id}[.]${id}`).join("[,]")],
        source: item.pairs.map(({ id, left }) => component(id, words(left))),
        target: item.pairs.map(({ id, right }) => component(id, words(right))),
      };
    case "numeric":
      return {
        interactionType: "numeric",
        correctResponsesPattern: [`${tidy(item.answer - item.tolerance)}[:]${tidy(item.answer + item.tolerance)}`],
      };
  }
}

function component(id: string, description: Words): Component {
  return { id, description };
}

function ids(things: readonly { readonly id: string }[]): string {
  return things.map(({ id }) => id).join("[,]");
}

/** Without the noise of binary fractions. */
function tidy(number: number): number {
  return Number(number.toFixed(6));
}
