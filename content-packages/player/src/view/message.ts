import { h } from "./dom";

/** Where a form says what is missing; empty until then. */
export function message(): HTMLElement {
  return h("p.problem", { role: "alert" });
}
