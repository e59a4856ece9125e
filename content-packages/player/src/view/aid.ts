import type { Aid } from "../engine/course";
import { prefill } from "../engine/prefill";
import { words } from "../strings/words";
import { primary, secondary } from "./buttons";
import { h, rendered } from "./dom";
import { copy, download } from "./files";
import { aidRows } from "./home";
import { icon } from "./marks";
import { page } from "./page";
import { documentOf, paperOf } from "./paper";
import type { Scene, Stage } from "./stage";

export function aidsScene(stage: Stage): Scene {
  const any = stage.course.aids.length > 0;
  const content = page(
    stage.course.title,
    words.aid.all,
    h("p", { className: "lead" }, any ? words.aid.lead : words.aid.none),
    any && h("div", { className: "part-list" }, aidRows(stage)),
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
  const print = primary(words.aid.print, () => window.print());
  print.prepend(icon("print"));
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
    h("p", { className: "lead" }, aid.summary),
    sheet,
    h("p", { className: "actions" }, print, save, take),
    h("p", { className: "soft keep" }, words.aid.kept),
  );
  content.classList.add("aid");
  return { content };
}

/** Beside each field its text once more, for paper: a text area prints only what fits into it. */
function input(stage: Stage, aid: Aid, field: Aid["fields"][number]): readonly HTMLElement[] {
  const key = `${aid.id}/${field.id}`;
  const { texts } = stage.notes;
  const found = texts[key] === undefined ? prefill(stage.course, texts, aid, field) : undefined;
  const printed = h("span", { className: "printed", attributes: { "aria-hidden": "true" } });
  const area = h("textarea", { rows: field.lines, value: texts[key] ?? found?.text ?? "" });
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
    "button",
    {
      type: "button",
      className: "link",
      onclick: () => {
        area.value = "";
        changed();
        area.focus();
      },
    },
    words.aid.clear,
  );
  const origin = h("span", { className: "soft origin" }, words.aid.from(found?.aid?.title ?? words.plan.title), clear);
  area.oninput = changed;
  show();
  const label = h("label", { className: "field" }, h("span", { className: "field-label" }, field.label), area);
  return found ? [label, origin, printed] : [label, printed];
}
