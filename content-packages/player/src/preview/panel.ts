import { type Child, h } from "../view/dom";

/** A part of the desk that opens and shuts. */
export class Panel {
  readonly element: HTMLDetailsElement;
  private readonly count = h("span.count");
  private readonly body = h("div.body");

  constructor(title: string, open: boolean) {
    this.element = h("details.panel", { open }, h("summary", h("h2", title), this.count), this.body);
  }

  show(count: string, ...content: readonly Child[]): void {
    this.count.textContent = count;
    this.body.replaceChildren(...content.filter((child): child is Node | string => Boolean(child)));
  }
}
