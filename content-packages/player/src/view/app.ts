import type { Languages } from "../languages";
import type { Subject } from "../selftest";
import { words } from "../strings/words";
import { aidScene, aidsScene } from "./aid";
import { Bar } from "./bar";
import { boosterScene } from "./booster";
import { certificateScene } from "./certificate";
import { h } from "./dom";
import { homeScene } from "./home";
import { lessonScene } from "./lesson";
import { menu } from "./menu";
import type { Notices } from "./notices";
import { loading, page } from "./page";
import { quizScene } from "./quiz";
import { resultScene } from "./result";
import { scenarioScene } from "./scenario";
import { selfTest } from "./selftest";
import type { Settings } from "./settings";
import type { Scene, Stage } from "./stage";

export interface AppParts {
  readonly root: HTMLElement;
  readonly stage: Omit<Stage, "go" | "redraw" | "announce">;
  readonly settings: Settings;
  readonly languages: Languages;
  /** Waits for the whole course; meanwhile the page may say that it cannot be had. */
  readonly whole: () => Promise<void>;
  /** Tells the LMS which language was chosen. */
  readonly prefer: (language: string) => void;
  readonly notices: Notices;
  readonly waiting: () => number;
  readonly found: () => Subject;
  readonly leave: () => void;
}

/** Shows one place at a time. */
export function showApp(parts: AppParts): void {
  const { root, settings, languages, whole, prefer, notices, waiting, found, leave } = parts;
  const live = h("p.hidden-text", { "aria-live": "polite" });
  const main = h("main", { id: "content" });
  let keys: Scene["keys"];
  let bar: Bar;
  /** Whether the place needs more of the course than is there yet. */
  let waits = false;

  const show = (): void => {
    waits = !languages.whole && stage.session.progress.place !== "home";
    const scene = waits ? { content: page("", stage.course.title, loading()) } : sceneOf(stage);
    keys = scene.keys;
    main.replaceChildren(scene.content);
    bar.show(scene.whereabouts);
    stage.session.shown();
    stage.announce(scene.whereabouts ?? "");
    const title = main.querySelector("h1");
    document.title = `${title?.textContent ?? ""} – ${stage.course.title}`;
    window.scrollTo(0, 0);
    title?.focus({ preventScroll: true });
  };
  const stage: Stage = {
    ...parts.stage,
    go(place) {
      parts.stage.session.go(place);
      show();
    },
    redraw: show,
    announce(text) {
      live.textContent = text;
    },
  };
  /** No place of the course: what is saved of the learner's place stays as it is. */
  const test = (): void => {
    keys = undefined;
    main.replaceChildren(selfTest(found(), show));
    main.querySelector("h1")?.focus();
  };
  const frame = (): void => {
    const skip = h(
      "a.skip",
      {
        href: "#content",
        onclick: (event) => {
          event.preventDefault();
          main.querySelector("h1")?.focus();
        },
      },
      words.bar.skip,
    );
    const { all, spoken } = languages;
    bar = new Bar(stage, menu({ settings, languages: { all, spoken, choose }, waiting, go: stage.go, test, leave }));
    const foot = h("footer", h("button.link", { type: "button", onclick: test }, words.selftest.title));
    root.replaceChildren(skip, bar.element, notices.element, main, foot, live);
    show();
  };
  const controls = (): HTMLInputElement[] => [...main.querySelectorAll<HTMLInputElement>("input, select, textarea")];
  /**
   * What is ticked, chosen or typed and not sent goes along: the same controls stand in the same order. The menu stays open, since
   * arrow keys choose too.
   */
  const choose = async (language: string): Promise<void> => {
    if (await languages.load(language)) {
      languages.choose(language);
      prefer(language);
      notices.clear("language");
    } else {
      notices.show("language", () => words.notice.noLanguage);
    }
    notices.redraw();
    const before = controls();
    frame();
    for (const [at, control] of controls().entries()) {
      const { value, checked } = before[at] ?? control;
      Object.assign(control, { value, checked });
      if (checked) control.dispatchEvent(new Event("change"));
    }
    root.querySelector<HTMLElement>(".menu-button")?.click();
    root.querySelector<HTMLElement>("[name=language]:checked")?.focus();
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, .menu");
    if (typing || settings.look.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      return;
    keys?.get(event.key.toLowerCase())?.();
  });
  /** The first screen is there; what it leads to follows, in all languages, so that the network may go then. */
  const rest = async (): Promise<void> => {
    await whole();
    if (!main.isConnected) frame();
    else if (waits) show();
    await languages.loadAll();
  };
  frame();
  void rest();
  if (new URLSearchParams(window.location.search).has("selftest")) test();
}

function sceneOf(stage: Stage): Scene {
  const { course, session } = stage;
  const [kind, id] = session.progress.place.split("/");
  const found = <Thing extends { readonly id: string }>(things: readonly Thing[]): Thing | undefined =>
    things.find((thing) => thing.id === id);
  switch (kind) {
    case "lesson": {
      const lesson = found(course.lessons);
      return lesson ? lessonScene(stage, lesson) : homeScene(stage);
    }
    case "scenario": {
      const scenario = found(course.scenarios);
      return scenario ? scenarioScene(stage, scenario) : homeScene(stage);
    }
    case "aid": {
      const aid = found(course.aids);
      return aid ? aidScene(stage, aid) : aidsScene(stage);
    }
    case "aids":
      return aidsScene(stage);
    case "quiz":
      return quizScene(stage);
    case "booster":
      return boosterScene(stage) ?? homeScene(stage);
    case "certificate": {
      const { pass } = session.progress;
      return pass ? certificateScene(stage, pass) : resultScene(stage);
    }
    case "result":
      return resultScene(stage);
    default:
      return homeScene(stage);
  }
}
