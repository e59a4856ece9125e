import type { Beat, Course } from "../engine/course";
import { words } from "../strings/words";
import { type Child, h, rendered, scrolling } from "./dom";
import { nameOf, personOf, portrait } from "./portrait";

type Of<Kind extends Beat["kind"]> = Extract<Beat, { readonly kind: Kind }>;

export function mailCard(course: Course, { from, to, subject, bodyHtml }: Of<"mail">): HTMLElement {
  const sender = course.cast.find(({ name }) => name === from);
  const line = (term: string, text: string): HTMLElement => h("div", h("dt", term), h("dd", text));
  return card(
    "mail",
    `${words.scenario.subject}: ${subject}`,
    h(
      "div.mail-head",
      !!sender && portrait(sender),
      h("dl", line(words.scenario.from, from), line(words.scenario.to, to), line(words.scenario.subject, subject)),
    ),
    rendered("div", "prose", bodyHtml),
  );
}

export function tableCard({ caption, columns, rows }: Of<"table">): HTMLElement {
  const head = columns.map((column, index) => h("th", { scope: "col", class: kindOf(rows, index) }, column));
  const cells = (row: readonly string[]): HTMLElement[] =>
    row.map((cell, index) =>
      index === 0 ? h("th", { scope: "row" }, cell) : h("td", { class: kindOf(rows, index) }, cell),
    );
  const table = h(
    "table",
    h("caption", caption),
    h("thead", h("tr", ...head)),
    h("tbody", ...rows.map((row) => h("tr", ...cells(row)))),
  );
  return scrolling(h("div.artefact.sheet", table), caption);
}

/** Figures stand under each other by their last digit. */
function kindOf(rows: readonly (readonly string[])[], column: number): string {
  const figures = rows.every((row) => /^[–-]?$|^[€$£+−-]?\s?[\d.,\s]+\s?%?$/.test(row[column] ?? ""));
  return figures && column > 0 ? "figure" : "";
}

export function noteCard({ title, bodyHtml }: Of<"note">): HTMLElement {
  return card("note", title, h("p.card-title", title), rendered("div", "prose", bodyHtml));
}

export function crmCard({ title, fields, activity }: Of<"crm">): HTMLElement {
  return card(
    "crm",
    `${words.scenario.crm}: ${title}`,
    h("p.card-title", h("span", words.scenario.crm), title),
    h("dl.fields", ...fields.map(({ label, value }) => h("div", h("dt", label), h("dd", value)))),
    activity.length > 0 &&
      h(
        "ul.activity",
        { "aria-label": words.scenario.activity },
        ...activity.map(({ on, what }) => h("li", h("span.soft", on), h("span", what))),
      ),
  );
}

export function transcriptCard(course: Course, { title, lines }: Of<"transcript">): HTMLElement {
  const rows = lines.map(({ at, who, say }, index) => {
    const again = lines[index - 1]?.who === who;
    const person = personOf(course, who);
    return h(
      "li",
      { class: again ? "again" : "" },
      !!person && !again && portrait(person),
      h("span.at.soft", at),
      h("b", { class: again ? "hidden-text" : "" }, nameOf(course, who)),
      h("span.line", say),
    );
  });
  return card("transcript", title, h("p.card-title", h("span", words.scenario.transcript), title), h("ol", ...rows));
}

function card(kind: string, label: string, ...children: readonly Child[]): HTMLElement {
  return h("section", { class: `artefact ${kind}`, "aria-label": label }, ...children);
}
