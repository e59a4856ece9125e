import { words } from "../strings/words";
import { h } from "./dom";
import { type IconName, icon } from "./marks";
import { partAfter, partsOf } from "./parts";
import type { Stage } from "./stage";

export const primary = button("primary");

export const secondary = button("secondary");

/** A sign stands before the text; one that points on, behind it. */
function button(kind: "primary" | "secondary") {
  return (text: string, act: () => void, sign?: IconName): HTMLButtonElement => {
    const drawn = sign && icon(sign);
    return h(
      `button.${kind}`,
      { type: "button", onclick: act },
      sign !== "right" && drawn,
      text,
      sign === "right" && drawn,
    );
  };
}

/** Sends the form that it stands in. */
export function submit(text: string): HTMLButtonElement {
  return h("button.primary", { type: "submit" }, text);
}

/** On to the part after this one. */
export function onward(stage: Stage, place: string): HTMLElement {
  const next = partAfter(partsOf(stage.course, stage.session.progress), place);
  const title = next?.title ?? words.bar.contents;
  return h(
    "p.actions",
    primary(words.next(title), () => stage.go(next?.place ?? "home"), "right"),
  );
}
