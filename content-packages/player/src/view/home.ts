import { percentDone } from "../engine/progress";
import { words } from "../strings/words";
import { boosterCard } from "./booster";
import { primary } from "./buttons";
import { h } from "./dom";
import { icon } from "./marks";
import { page, section } from "./page";
import { type Part, partsOf } from "./parts";
import { lookBack } from "./plan";
import type { Scene, Stage } from "./stage";

export function homeScene(stage: Stage): Scene {
  const { course, session } = stage;
  const parts = partsOf(course, session.progress);
  const counted = parts.filter(({ kind }) => kind !== "result");
  const done = counted.filter(({ state }) => state === "done").length;
  const next = counted.find(({ state }) => state !== "done") ?? parts[parts.length - 1];
  const begun = percentDone(session.progress, course) > 0 || counted.some(({ state }) => state === "begun");
  const label =
    done === counted.length ? words.home.seeResult : begun ? words.home.goOn(next?.title ?? "") : words.home.start;
  const list = (title: string, ...kinds: readonly Part["kind"][]) => {
    const rows = parts.filter(({ kind }) => kinds.includes(kind)).map((part) => h("li", partRow(stage, part)));
    return rows.length > 0 && section("part-list", title, h("ul", ...rows));
  };
  const content = page(
    words.home.module(course.minutes),
    course.title,
    h("p.lead", course.summary),
    lookBack(stage),
    boosterCard(stage),
    next &&
      h(
        "p.actions",
        primary(label, () => stage.go(next.place)),
        h("span.soft", words.home.done(done, counted.length)),
      ),
    section("learn", words.home.learn, h("ul", ...course.learn.map((line) => h("li", icon("right"), line)))),
    list(words.home.lessons, "lesson"),
    list(words.home.scenarios, "scenario"),
    list(words.home.quizAndResult, "quiz", "result"),
    aidList(stage, words.home.aids),
    h("p.soft", words.home.anyOrder),
  );
  return { content };
}

export function aidList(stage: Stage, title: string): HTMLElement | false {
  return stage.course.aids.length > 0 && section("part-list", title, aidRows(stage));
}

export function aidRows({ course, go }: Stage): HTMLElement {
  const rows = course.aids.map(({ id, title, summary }) =>
    h(
      "li",
      h(
        "button.part",
        { type: "button", onclick: () => go(`aid/${id}`) },
        icon("print"),
        h("span.part-title", title, h("span.soft", summary)),
      ),
    ),
  );
  return h("ul", ...rows);
}

export function partRow(stage: Stage, { place, title, minutes, state }: Part): HTMLElement {
  const status = { done: words.home.isDone, begun: words.home.begun, open: words.home.isOpen }[state];
  const sign = ({ done: "check", begun: "half", open: "ring" } as const)[state];
  return h(
    "button",
    { type: "button", class: `part ${state}`, onclick: () => stage.go(place) },
    icon(sign),
    h("span.part-title", title),
    h("span.soft", state === "open" && minutes > 0 ? words.minutes(minutes) : status),
  );
}
