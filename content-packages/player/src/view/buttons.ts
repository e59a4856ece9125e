import { words } from "../strings/words";
import { h } from "./dom";
import { icon } from "./marks";
import { partAfter, partsOf } from "./parts";
import type { Stage } from "./stage";

export function primary(text: string, act: () => void): HTMLButtonElement {
  return h("button.primary", { type: "button", onclick: act }, text);
}

/** Sends the form that it stands in. */
export function submit(text: string): HTMLButtonElement {
  return h("button.primary", { type: "submit" }, text);
}

export function secondary(text: string, act: () => void): HTMLButtonElement {
  return h("button.secondary", { type: "button", onclick: act }, text);
}

/** On to the part after this one. */
export function onward(stage: Stage, place: string): HTMLElement {
  const next = partAfter(partsOf(stage.course, stage.session.progress), place);
  const title = next?.title ?? words.bar.contents;
  const button = primary(words.next(title), () => stage.go(next?.place ?? "home"));
  button.append(icon("right"));
  return h("p.actions", button);
}
