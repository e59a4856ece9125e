import type { Line } from "./line";

/** What the LMS was told: nothing is said twice in a row, and what may not have arrived can be said anew. */
export class Told {
  private readonly said = new Map<string, string>();
  private readonly unsure = new Map<string, string>();

  constructor(private readonly line: Line) {}

  set(element: string, value: string): boolean {
    if (this.said.get(element) === value) return true;
    if (!this.line.set(element, value)) return false;
    this.said.set(element, value);
    this.unsure.set(element, value);
    return true;
  }

  /** What is on its way now; to be called when it is known to have arrived. */
  onItsWay(): () => void {
    const sent = [...this.unsure];
    return () => {
      for (const [element, value] of sent) if (this.unsure.get(element) === value) this.unsure.delete(element);
    };
  }

  /** Says all that is unsure once more, or what this makes of it. */
  repeat(change: (element: string, value: string) => string = (_, value) => value): void {
    for (const [element, value] of this.unsure) this.line.set(element, change(element, value));
  }
}
