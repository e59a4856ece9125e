import type { Journal } from "../tracking/journal";

export type Scheme = "auto" | "light" | "dark";
export type TextSize = "normal" | "large" | "largest";

/** How the page looks on this device, for every course. */
export class Settings {
  private look: { scheme: Scheme; text: TextSize };

  constructor(
    private readonly journal: Journal,
    private readonly root: HTMLElement,
  ) {
    this.look = { scheme: "auto", text: "normal" };
    try {
      this.look = { ...this.look, ...(JSON.parse(journal.read("ridealong:look") ?? "{}") as object) };
    } catch (problem) {
      console.warn("The look kept on this device could not be read:", problem);
    }
    this.apply();
  }

  get scheme(): Scheme {
    return this.look.scheme;
  }

  get text(): TextSize {
    return this.look.text;
  }

  change(change: Partial<{ scheme: Scheme; text: TextSize }>): void {
    this.look = { ...this.look, ...change };
    this.journal.write("ridealong:look", JSON.stringify(this.look));
    this.apply();
  }

  private apply(): void {
    this.root.dataset.scheme = this.look.scheme;
    this.root.dataset.text = this.look.text;
  }
}
