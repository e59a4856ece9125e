import type { Shelf } from "../shelf";
import type { Fetch } from "../xapi/store";

/** The session's token. An LMS gives it out once, so it is kept for as long as the tab lives: a reload must not ask again. */
export async function tokenFrom(address: string, fetch: Fetch, tab: Shelf): Promise<string | undefined> {
  const key = `ridealong:cmi5:${address}`;
  const known = tab.read(key);
  if (known) return known;
  try {
    const answer = await fetch(address, { method: "POST" });
    const { "auth-token": token, ...problem } = (await answer.json()) as Readonly<Record<string, string>>;
    if (token) {
      tab.write(key, token);
      return token;
    }
    console.warn(problem);
  } catch (problem) {
    console.warn(problem);
  }
  return undefined;
}
