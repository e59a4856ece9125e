import { type Fact, factsOf, type Subject } from "../selftest";
import { words } from "../strings/words";
import { primary, secondary } from "./buttons";
import { h } from "./dom";
import { copy } from "./files";
import { heading } from "./page";

/** What the package found, for people who have to say why something does not work. */
export function selfTest(subject: Subject, back: () => void): HTMLElement {
  const { selftest } = words;
  const list = h("dl.facts");
  const said = h("p.soft", { role: "status" }, selftest.wait);
  const take = primary(selftest.copy, () => {
    said.textContent = copy(h("pre", ticket(found))) ? selftest.copied : selftest.byHand;
  });
  take.disabled = true;
  let found: readonly Fact[] = [];
  void factsOf(subject).then((facts) => {
    found = facts;
    list.replaceChildren(...facts.map(row));
    const cares = facts.filter(({ care }) => care).length;
    said.textContent = selftest.cares(cares);
    take.disabled = false;
  });
  return h(
    "article.page",
    heading(selftest.title),
    h("p.lead", selftest.lead),
    said,
    list,
    h("p.actions", take, secondary(selftest.back, back)),
  );
}

function row({ name, value, care }: Fact): HTMLElement {
  const { facts, care: look, ok } = words.selftest;
  const sign = h("span", { "aria-hidden": "true" }, care ? "!" : "✓");
  const state = h("span.hidden-text", `${care ? look : ok}: `);
  return h("div", { class: care ? "care" : "" }, h("dt", sign, state, facts[name]), h("dd", value));
}

function ticket(facts: readonly Fact[]): string {
  const { facts: names } = words.selftest;
  return facts.map(({ name, value, care }) => `${care ? "[!] " : ""}${names[name]}: ${value}`).join("\n");
}
