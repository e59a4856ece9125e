import type { Rehearsed } from "../tracking/rehearsal";
import { h } from "../view/dom";
import { Findings } from "./findings";
import { ask, type Module } from "./module";
import { Starts } from "./starts";
import { Statements } from "./statements";

/** The page of `ridealong preview`: the player, and beside it what an author wants to see while writing. */
const frame = h("iframe", { title: "The module" });
const title = h("h1");
const note = h("p.soft", { role: "status" });
const statements = new Statements();
const starts = new Starts((saved) => play(saved));
const findings = new Findings((scenario, place) => starts.choose(scenario, place));

/** Where the player stands now: after a change it goes on from there. */
let place = new URLSearchParams(window.location.search).get("place") ?? "";

function play(saved: string): void {
  place = saved;
  const address = `play/index.html?${new URLSearchParams({ place })}`;
  if (frame.contentWindow) frame.contentWindow.location.replace(new URL(address, window.location.href));
}

async function look(): Promise<void> {
  const module = await ask<Module>("module.json");
  if (!module) return;
  title.textContent = module.title;
  document.title = `Preview: ${module.title}`;
  findings.show(module.findings);
  starts.show(module.groups);
}

async function watch(): Promise<void> {
  let was: string | undefined;
  for (;;) {
    const now = await saved();
    note.textContent = now === undefined ? "The preview was stopped. Start it again, and this page goes on." : "";
    if (was !== undefined && now !== undefined && now !== was) {
      await look();
      play(place);
    }
    was = now ?? was;
    await new Promise((done) => setTimeout(done, 1000));
  }
}

/** Another text after each change of the files; none if nobody answers. */
async function saved(): Promise<string | undefined> {
  try {
    return await (await fetch("changed")).text();
  } catch {
    return undefined;
  }
}

window.addEventListener("message", ({ data, source, origin }: MessageEvent<Rehearsed>) => {
  if (source !== frame.contentWindow || origin !== window.location.origin) return;
  if (data.kind === "begun") statements.begin();
  else if (data.kind === "statements") statements.add(data.statements);
  else if (data.kind === "place") place = data.saved;
});

document.body.append(
  h(
    "header",
    h("p.kind", "Preview"),
    title,
    note,
    h("p.soft", "Save a file, and the module goes on where you are. Nothing is kept."),
  ),
  h("main", frame),
  h("aside", { "aria-label": "For authors" }, starts.element, statements.element, findings.element),
);
play(place);
void look();
void watch();
