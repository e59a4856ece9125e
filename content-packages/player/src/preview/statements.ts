import type { Draft } from "../tracking/xapi/statement";
import { h } from "../view/dom";
import { Panel } from "./panel";

/** What a record store would hear, the latest first. */
export class Statements {
  private readonly panel = new Panel("Statements", true);
  private readonly list = h("ol.statements", { "aria-live": "polite" });
  private count = 0;

  constructor() {
    this.draw();
  }

  get element(): HTMLElement {
    return this.panel.element;
  }

  /** The player starts anew. */
  begin(): void {
    if (this.count > 0) this.list.prepend(h("li.begun", "Played anew from here"));
  }

  add(statements: readonly Draft[]): void {
    this.count += statements.length;
    for (const statement of statements) this.list.prepend(item(statement));
    this.draw();
  }

  private draw(): void {
    if (this.count === 0) {
      this.panel.show("", h("p.soft", "Play, and what would be sent appears here."));
      return;
    }
    const told = "The learner and the attempt are added by whoever launches the course.";
    const clear = h("button", { type: "button", onclick: () => this.clear() }, "Clear");
    this.panel.show(`${this.count}`, h("p.soft", told), this.list, clear);
  }

  private clear(): void {
    this.count = 0;
    this.list.replaceChildren();
    this.draw();
    this.panel.element.querySelector("summary")?.focus();
  }
}

function item(statement: Draft): HTMLElement {
  const { verb, object, result, timestamp } = statement;
  const outcome = [
    result?.response,
    result?.success === undefined ? undefined : result.success ? "success" : "no success",
    result?.score && `score ${result.score.raw} of ${result.score.max}`,
  ].filter(Boolean);
  return h(
    "li",
    h(
      "details",
      h(
        "summary",
        h("b", verb.display["en-US"]),
        ` ${nameOf(object)}`,
        outcome.length > 0 && h("span.soft", ` ${outcome.join(", ")}`),
        h("time", { dateTime: timestamp }, new Date(timestamp).toLocaleTimeString()),
      ),
      h("pre", { tabIndex: 0 }, JSON.stringify(statement, null, 2)),
    ),
  );
}

function nameOf({ id, definition }: Draft["object"]): string {
  return Object.values(definition?.name ?? {})[0] ?? id;
}
