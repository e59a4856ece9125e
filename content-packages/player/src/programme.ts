import { openDevice } from "./device";
import { glance } from "./engine/saved";
import { speakPreferred } from "./languages";
import type { Launch, Programme } from "./launch";
import { guest, uuid } from "./tracking/guest";
import { journalKey } from "./tracking/journal";
import { readQuery } from "./tracking/tincan/launch";
import { learnerOf } from "./tracking/xapi/registered";
import { drawIcons } from "./view/marks";
import { programmePage } from "./view/programme";
import { Settings } from "./view/settings";

/** The one page that an LMS opens of a whole programme. It leads on to the modules, with all that the LMS said of the launch. */
export async function openProgramme(
  { words, icons }: Pick<Launch, "words" | "icons">,
  programme: Programme,
): Promise<void> {
  drawIcons(icons);
  speakPreferred(words, navigator.languages);
  const { journal, shelf } = await openDevice(() => {});
  new Settings(shelf, document.documentElement);
  const query = window.location.search;
  const { actor, registration } = readQuery(query);
  const learner = actor ? learnerOf(actor) : guest([shelf], uuid);
  const modules = await Promise.all(
    programme.modules.map(async (module) => {
      const saved = await journal.read(journalKey(module.id, learner.id, registration));
      return { ...module, href: linkTo(module.href, query), state: glance(saved) };
    }),
  );
  document.getElementById("ridealong")?.replaceChildren(programmePage(programme.title, modules));
  document.querySelector("h1")?.focus();
}

export function linkTo(href: string, query: string): string {
  const all = new URLSearchParams(query);
  all.set("programme", "1");
  return `${href}?${all}`;
}
