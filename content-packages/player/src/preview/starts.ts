import { h } from "../view/dom";
import { ask, type Group, type Part, type Way } from "./module";
import { Panel } from "./panel";

/** Where to play from: a part, and at a step or an ending a state in which somebody can come there. */
export class Starts {
  private readonly panel = new Panel("Play from", true);
  private readonly select = h("select", { id: "part", onchange: () => void this.offer() });
  private readonly ways = h("div.ways", { "aria-live": "polite" });
  private groups: readonly Group[] = [];

  constructor(private readonly play: (saved: string) => void) {}

  get element(): HTMLElement {
    return this.panel.element;
  }

  show(groups: readonly Group[]): void {
    const chosen = this.select.value;
    this.groups = groups;
    const count = groups.reduce((sum, { parts }) => sum + parts.length, 0);
    if (count === 0) {
      this.panel.show("", h("p.soft", "When the errors are mended, choose a part to play from."));
      return;
    }
    this.select.replaceChildren(
      ...groups.map(({ title, scenario, parts }) =>
        h(
          "optgroup",
          { label: title },
          ...parts.map(({ id, title }) => h("option", { value: `${scenario}/${id}` }, title)),
        ),
      ),
    );
    if ([...this.select.options].some(({ value }) => value === chosen)) this.select.value = chosen;
    this.panel.show(`${count} places`, h("label", { htmlFor: "part" }, "Part"), this.select, this.ways);
    void this.offer();
  }

  /** As if somebody had chosen it in the list. */
  choose(scenario: string, place: string): void {
    const value = `${scenario}/${place}`;
    if (![...this.select.options].some((option) => option.value === value)) return;
    this.panel.element.open = true;
    this.select.value = value;
    this.select.focus();
    void this.offer();
  }

  private async offer(): Promise<void> {
    const { value } = this.select;
    const [scenario, part] = this.chosen();
    if (!part) return;
    if (part.saved !== undefined) return this.ways.replaceChildren(this.button("Play from here", part.saved));
    this.ways.replaceChildren();
    const ways = await ask<readonly Way[]>(`ways/${scenario}/${part.id}`);
    if (value !== this.select.value) return;
    this.ways.replaceChildren(...this.list(ways));
  }

  private list(ways: readonly Way[] | undefined): readonly HTMLElement[] {
    if (!ways) return [h("p.soft", "The ways to it could not be had. Choose it again.")];
    if (ways.length === 0) return [h("p.soft", "Nobody can come here.")];
    const states = ways.reduce((sum, { alike }) => sum + 1 + (alike?.length ?? 0), 0);
    const told =
      states === 1
        ? "There is one state to be here in."
        : `${states} states can occur here, in ${ways.length === 1 ? "one way" : `${ways.length} ways`} that one sees or that lead elsewhere.`;
    return [h("p.soft", told), h("ol", ...ways.map((way) => this.way(way)))];
  }

  private way(way: Way): HTMLElement {
    const { alike = [], saved, sees } = way;
    const more = alike.length === 1 ? "1 more state like it" : `${alike.length} more states like it`;
    return h(
      "li",
      ...sees.map((text) => h("p.sees", text)),
      ...how(way),
      this.button("Play from here", saved),
      alike.length > 0 && later(more, () => h("ol", ...alike.map((other) => this.way(other)))),
    );
  }

  private button(text: string, saved: string): HTMLElement {
    return h("button.play", { type: "button", onclick: () => this.play(saved) }, text);
  }

  private chosen(): readonly [scenario: string, part?: Part] {
    const { value } = this.select;
    for (const { scenario, parts } of this.groups) {
      const part = parts.find(({ id }) => `${scenario}/${id}` === value);
      if (part) return [scenario, part];
    }
    return [""];
  }
}

/** The hidden values, and the choices that led to them. */
function how({ values, path }: Way): readonly HTMLElement[] {
  const moved = Object.entries(values).filter(([, value]) => value !== 0);
  const said = moved.map(([name, value]) => `${name} ${value > 0 ? "+" : "−"}${Math.abs(value)}`);
  const state = h("p.values", said.join(" · ") || "all values 0");
  if (path.length === 0) return [state];
  const decisions = path.length === 1 ? "After 1 decision" : `After ${path.length} decisions`;
  const steps = path.map(({ step, option }) => h("li", h("b", step), ` ${option}`));
  return [state, h("details", h("summary", decisions), h("ol.path", ...steps))];
}

/** Made when it is opened: there may be hundreds. */
function later(title: string, make: () => HTMLElement): HTMLElement {
  const element = h("details", h("summary", title));
  element.addEventListener("toggle", () => element.append(make()), { once: true });
  return element;
}
