import type { ModuleLink } from "../launch";
import { words } from "../strings/words";
import { h } from "./dom";
import { icon } from "./marks";
import { heading } from "./page";

export interface ModuleState extends ModuleLink {
  /** As far as this device knows. */
  readonly state: "open" | "begun" | "done";
}

/** The modules of a programme, in order. */
export function programmePage(title: string, modules: readonly ModuleState[]): HTMLElement {
  const { programme } = words;
  const needed = modules.filter(({ optional }) => !optional);
  const done = needed.filter(({ state }) => state === "done").length;
  return h(
    "main.alone",
    h(
      "article.page",
      h("header.page-head", h("p.kind", programme.kind), heading(title)),
      h("p.lead", programme.lead),
      h("p.soft", programme.passed(done, needed.length)),
      h("section.part-list", h("ol", ...modules.map((module) => h("li", row(module))))),
    ),
  );
}

function row({ title, summary, minutes, optional, href, state }: ModuleState): HTMLElement {
  const { programme } = words;
  const sign = ({ done: "check", begun: "half", open: "ring" } as const)[state];
  const status = { done: programme.isPassed, begun: programme.begun, open: programme.minutes(minutes) }[state];
  return h(
    "a",
    { class: `part ${state}`, href },
    icon(sign),
    h("span.part-title", title, h("span.soft", summary)),
    h("span.soft", optional && state === "open" ? `${status}, ${programme.optional}` : status),
  );
}
