import type { Aid } from "../engine/course";
import { csvOf, figureOf } from "../engine/figures";
import { prefill } from "../engine/prefill";
import { words } from "../strings/words";
import { primary, secondary } from "./buttons";
import { h, rendered } from "./dom";
import { copy, download } from "./files";
import { aidRows } from "./home";
import { readings } from "./items/numeric";
import { page } from "./page";
import { documentOf, paperOf } from "./paper";
import type { Scene, Stage } from "./stage";

export function aidsScene(stage: Stage): Scene {
  const any = stage.course.aids.length > 0;
  const content = page(
    stage.course.title,
    words.aid.all,
    h("p.lead", any ? words.aid.lead : words.aid.none),
    any && h("div.part-list", aidRows(stage)),
  );
  return { content };
}

export function aidScene(stage: Stage, aid: Aid): Scene {
  const { course } = stage;
  const sheet = rendered("div", "prose sheet-body", aid.html);
  for (const blank of sheet.querySelectorAll<HTMLElement>("[data-field]")) {
    const field = aid.fields.find(({ id }) => id === blank.dataset.field);
    if (field) blank.replaceWith(...input(stage, aid, field));
  }
  const calculate = figures(sheet, aid);
  const print = primary(words.aid.print, () => window.print(), "print");
  const save = secondary(words.aid.download, () =>
    download(`${course.id}-${aid.id}.html`, "text/html", documentOf(course, aid, sheet)),
  );
  const take = secondary(words.aid.copy, () => {
    take.textContent = copy(paperOf(aid, sheet)) ? words.aid.copied : words.aid.notCopied;
    stage.announce(take.textContent);
  });
  const content = page(
    words.aid.kind,
    aid.title,
    h("p.lead", aid.summary),
    sheet,
    h("p.actions", print, save, calculate, take),
    h("p.soft.keep", words.aid.kept),
  );
  content.classList.add("aid");
  return { content };
}

/** Beside each field its text once more, for paper: a text area prints only what fits into it. */
function input(stage: Stage, aid: Aid, field: Aid["fields"][number]): readonly HTMLElement[] {
  const key = `${aid.id}/${field.id}`;
  const { texts } = stage.notes;
  const found = texts[key] === undefined ? prefill(stage.course, texts, aid, field) : undefined;
  const printed = h("span.printed", { "aria-hidden": "true" });
  const value = texts[key] ?? found?.text ?? "";
  const { figure } = field;
  const id = `field-${field.id}`;
  const area = !figure
    ? h("textarea", { id, value, rows: field.lines })
    : figure.of
      ? h("output", { id })
      : h("input", { id, value, type: "text", inputMode: "decimal", autocomplete: "off" });
  for (const one of [printed, area]) one.style.setProperty("--lines", String(field.lines));
  const show = (): void => {
    printed.textContent = area.value;
  };
  const changed = (): void => {
    show();
    origin.remove();
    stage.notes.set(key, area.value);
  };
  const clear = h(
    "button.link",
    {
      type: "button",
      onclick: () => {
        area.value = "";
        changed();
        area.focus();
      },
    },
    words.aid.clear,
  );
  const origin = h("span.soft.origin", words.aid.from(found?.aid?.title ?? words.plan.title), clear);
  area.oninput = changed;
  area.onchange = show;
  show();
  const label = h("label.field", h("span.field-label", field.label), area, figure?.unit);
  return found ? [label, origin, printed] : [label, printed];
}

/** Keeps what is worked out in step with what is typed; gives the way to take the figures along. Undefined without any. */
function figures(sheet: HTMLElement, aid: Aid): HTMLElement | undefined {
  if (!aid.fields.some(({ figure }) => figure)) return undefined;
  const control = (id: string) => sheet.querySelector<HTMLInputElement>(`[id="field-${id}"]`);
  const typed = (id: string): number | undefined => readings(control(id)?.value ?? "")[0];
  const number = (id: string): number | undefined => figureOf(aid, id, typed);
  const show = (): void => {
    for (const { id, figure } of aid.fields) {
      const output = figure?.of && control(id);
      if (!output) continue;
      output.value = number(id)?.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 }) ?? "–";
      output.dispatchEvent(new Event("change"));
    }
  };
  sheet.addEventListener("input", show);
  show();
  return secondary(words.aid.table, () => {
    const text = (id: string): string => control(id)?.value ?? "";
    download(`${aid.id}.csv`, "text/csv", `\ufeff${csvOf(aid, text, number)}`);
  });
}
