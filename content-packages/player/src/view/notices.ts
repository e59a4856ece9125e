import { words } from "../strings/words";
import { secondary } from "./buttons";
import { h } from "./dom";
import { icon } from "./marks";

/** What the learner can do about a notice. */
export interface Remedy {
  readonly text: () => string;
  act(): void;
}

interface Shown {
  readonly element: HTMLElement;
  readonly line: HTMLElement;
  readonly text: () => string;
  readonly remedy: Remedy | undefined;
}

/** Quiet lines below the bar. One for each matter; a new text on the same matter replaces the old one. */
export class Notices {
  readonly element = h("div.notices", { role: "status", "aria-atomic": "false" });
  private readonly shown = new Map<string, Shown>();

  /** Where only the text is new, the buttons stay, and the focus on them. */
  show(matter: string, text: () => string, remedy?: Remedy): void {
    const before = this.shown.get(matter);
    if (before && before.remedy?.text() === remedy?.text()) {
      if (before.line.textContent !== text()) before.line.textContent = text();
      this.shown.set(matter, { ...before, text, remedy });
    } else {
      this.draw(matter, text, remedy);
    }
  }

  /** In the language that is spoken now. */
  redraw(): void {
    for (const [matter, { text, remedy }] of this.shown) this.draw(matter, text, remedy);
  }

  private draw(matter: string, text: () => string, remedy: Remedy | undefined): void {
    const before = this.shown.get(matter);
    const line = h("p", text());
    const element = h("div.notice", line, remedy && secondary(remedy.text(), remedy.act), this.close(matter));
    if (before) before.element.replaceWith(element);
    else this.element.append(element);
    this.shown.set(matter, { element, line, text, remedy });
  }

  clear(matter: string): void {
    this.shown.get(matter)?.element.remove();
    this.shown.delete(matter);
  }

  /** Whether there is something to be done about it. */
  offers(matter: string): boolean {
    return this.shown.get(matter)?.remedy !== undefined;
  }

  private close(matter: string): HTMLElement {
    const onclick = (): void => {
      this.clear(matter);
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    };
    return h("button.close", { type: "button", onclick, "aria-label": words.notice.close }, icon("cross"));
  }
}
