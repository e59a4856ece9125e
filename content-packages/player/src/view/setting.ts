import type { Course, Scenario, Step } from "../engine/course";
import { rendered } from "./dom";

/** Where it plays, drawn; the drawings are the player's own, so they are safe to show. */
export function settingOf({ settings }: Course, scenario: Scenario, step?: Step): HTMLElement | undefined {
  const drawing = settings?.[step?.setting ?? scenario.setting ?? ""];
  return drawing && Object.assign(rendered("div", "setting", drawing.svg), { role: "img", ariaLabel: drawing.alt });
}
