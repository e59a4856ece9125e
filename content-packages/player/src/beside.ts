import type { Ask } from "./languages";
import { courseFile } from "./launch";

/** Asks the page's server for files beside the page, each once as long as it is there. The browser's console says what fails. */
export function filesBeside(): Ask {
  const asked = new Map<string, Promise<unknown>>();
  return (file) => {
    const answer = asked.get(file) ?? fetched(file);
    asked.set(file, answer);
    void answer.then((found) => found || asked.delete(file));
    return answer;
  };
}

/** What the page itself asked for early counts; where that failed, or was read before, the file is asked for anew. */
async function fetched(file: string, early = file === courseFile && window.earlyCourse): Promise<unknown> {
  try {
    const answer = await (early || fetch(file));
    if (answer.ok) return await answer.json();
  } catch {}
  return early && fetched(file, false);
}
