import { h } from "../view/dom";
import type { Finding } from "./module";
import { Panel } from "./panel";

/** What `check` says, the worst first. */
export class Findings {
  private readonly panel = new Panel("Findings", true);

  constructor(private readonly playFrom: (scenario: string, place: string) => void) {}

  get element(): HTMLElement {
    return this.panel.element;
  }

  show(findings: readonly Finding[]): void {
    const counts = (["error", "warning", "hint"] as const)
      .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
      .filter(([count]) => count > 0)
      .map(([count, severity]) => `${count} ${severity}${count === 1 ? "" : "s"}`);
    const loud = findings.filter(({ severity }) => severity !== "hint");
    const hints = findings.filter(({ severity }) => severity === "hint");
    this.panel.show(
      counts.join(", ") || "none",
      findings.length === 0 && h("p.soft", "Nothing to mend."),
      loud.length > 0 && this.list(loud),
      hints.length > 0 &&
        h("details", h("summary", hints.length === 1 ? "1 hint" : `${hints.length} hints`), this.list(hints)),
      h("p", h("a", { href: "findings", target: "_blank" }, "The whole report, with graphs and who passes")),
    );
  }

  private list(findings: readonly Finding[]): HTMLElement {
    return h("ul.findings", ...findings.map((finding) => this.item(finding)));
  }

  private item({ severity, message, mend, place, node }: Finding): HTMLElement {
    const [scenario, step] = node.split("/");
    const inStory = scenario && step && scenario !== "quiz";
    return h(
      "li",
      { class: severity },
      h("p", h("b", severity), ` ${message}`, mend && h("span.soft", `. Mend: ${mend}`)),
      h("code", place),
      inStory && h("button", { type: "button", onclick: () => this.playFrom(scenario, step) }, `Play from ${step}`),
    );
  }
}
