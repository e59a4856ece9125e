import type { Ask } from "./languages";

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

async function fetched(file: string): Promise<unknown> {
  try {
    const answer = await fetch(file);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
