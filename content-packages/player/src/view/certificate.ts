import { codeOf } from "../engine/certificate";
import type { Pass } from "../engine/progress";
import { words } from "../strings/words";
import type { Keeper } from "../tracking/keeper";
import { brand } from "./bar";
import { primary, secondary } from "./buttons";
import { type Child, h } from "./dom";
import { page } from "./page";
import type { Scene, Stage } from "./stage";

const nameKey = "certificate/name";

/** One sheet of paper that says who passed what and when, and where that can be checked. */
export function certificateScene(stage: Stage, pass: Pass): Scene {
  const { course, learner, keeper, notes } = stage;
  const { certificate } = words;
  const name = h("p.name", learner.name || notes.texts[nameKey] || "\u00a0");
  const line = (term: string, text: string): HTMLElement => h("div", h("dt", term), h("dd", text));
  const date = new Date(pass.at * 1000).toLocaleDateString(course.language, { dateStyle: "long" });
  const content = page(
    course.title,
    certificate.title,
    !learner.name && nameField(stage, name),
    h(
      "section.sheet-body.diploma",
      { "aria-label": certificate.kind },
      brand(),
      h("p.soft", certificate.kind),
      name,
      h("p", certificate.passed),
      h("h2", course.title),
      h("p.soft", course.skills.map(({ title }) => title).join(" · ")),
      h(
        "dl",
        line(certificate.date, date),
        line(certificate.score, certificate.points(pass.score)),
        keeper.kind !== "nobody" && line(certificate.code, codeOf(pass)),
      ),
      h("p.soft.proof", ...proof(keeper, pass), !learner.name && ` ${certificate.ownName}`),
    ),
    h(
      "p.actions",
      primary(certificate.print, () => window.print(), "print"),
      secondary(certificate.back, () => stage.go("result")),
    ),
  );
  content.classList.add("certificate");
  return { content };
}

/** What the code is good for, and to whom. */
function proof(keeper: Keeper, pass: Pass): readonly Child[] {
  const { certificate } = words;
  if (keeper.kind !== "server") return [certificate.proof[keeper.kind]];
  const address = `${keeper.address}verify`;
  const link = h("a", { href: `${address}?code=${codeOf(pass)}`, target: "_blank", rel: "noopener" }, address);
  return [certificate.proof.server, " ", link, "."];
}

function nameField({ notes }: Stage, name: HTMLElement): HTMLElement {
  const input = h("input", { type: "text", autocomplete: "name", value: notes.texts[nameKey] ?? "" });
  input.oninput = () => {
    name.textContent = input.value.trim() || "\u00a0";
    notes.set(nameKey, input.value.trim());
  };
  return h("label.field.keep", h("b", words.certificate.yourName), input);
}
