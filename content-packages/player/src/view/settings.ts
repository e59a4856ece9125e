import { parsed } from "../engine/parsed";
import type { Shelf } from "../tracking/shelf";

export type Scheme = "auto" | "light" | "dark";
export type TextSize = "normal" | "large" | "largest";
export type Switch = "on" | "off";

interface Look {
  readonly scheme: Scheme;
  readonly text: TextSize;
  /** Whether a letter alone chooses; speech input may utter one by accident. */
  readonly keys: Switch;
}

/** How the page looks on this device, for every course. */
export class Settings {
  look: Look = { scheme: "auto", text: "normal", keys: "on" };

  constructor(
    private readonly shelf: Shelf,
    private readonly root: HTMLElement,
  ) {
    this.look = { ...this.look, ...parsed<Partial<Look>>(shelf.read("ridealong:look")) };
    this.apply();
  }

  change(change: Partial<Look>): void {
    this.look = { ...this.look, ...change };
    this.shelf.write("ridealong:look", JSON.stringify(this.look));
    this.apply();
  }

  private apply(): void {
    this.root.dataset.scheme = this.look.scheme;
    this.root.dataset.text = this.look.text;
  }
}
