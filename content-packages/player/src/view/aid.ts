import type { Aid } from "../engine/course";
import { words } from "../strings/words";
import { primary } from "./buttons";
import { h, rendered } from "./dom";
import { aidRows } from "./home";
import { icon } from "./marks";
import { page } from "./page";
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
  const sheet = rendered("div", "prose sheet-body", aid.html);
  for (const blank of sheet.querySelectorAll<HTMLElement>("[data-field]")) {
    const field = aid.fields.find(({ id }) => id === blank.dataset.field);
    if (field) blank.replaceWith(...input(stage, aid, field));
  }
  const print = primary(words.aid.print, () => window.print());
  print.prepend(icon("print"));
  const content = page(
    words.aid.kind,
    aid.title,
    h("p", { className: "lead" }, aid.summary),
    h("p", { className: "actions" }, print, h("span", { className: "soft" }, words.aid.kept)),
    sheet,
  );
  content.classList.add("aid");
  return { content };
}

/** Beside each field its text once more, for paper: a text area prints only what fits into it. */
function input(stage: Stage, aid: Aid, { id, label, lines }: Aid["fields"][number]): readonly HTMLElement[] {
  const text = stage.notes.get(aid.id, id);
  const printed = h("span", { className: "printed", attributes: { "aria-hidden": "true" } }, text);
  printed.style.setProperty("--lines", String(lines));
  const area = h("textarea", { rows: lines, value: text, attributes: { "aria-label": label } });
  area.oninput = () => {
    printed.textContent = area.value;
    stage.notes.set(aid.id, id, area.value);
  };
  return [h("span", { className: "field" }, h("span", { className: "field-label" }, label), area), printed];
}
