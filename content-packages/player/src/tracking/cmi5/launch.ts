import type { Actor, Registered } from "../xapi/registered";

/** What an LMS puts into the address of an AU. */
export interface Cmi5Launch extends Registered {
  readonly endpoint: string;
  readonly fetch: string;
  readonly registration: string;
}

/** In any order and among other parameters; `undefined` if one is missing. */
export function readQuery(query: string): Cmi5Launch | undefined {
  const all = new URLSearchParams(query);
  const [endpoint, fetch, actor, registration, activity] = [
    "endpoint",
    "fetch",
    "actor",
    "registration",
    "activityId",
  ].map((name) => all.get(name));
  if (!endpoint || !fetch || !actor || !registration || !activity) return undefined;
  try {
    return { endpoint, fetch, actor: JSON.parse(actor) as Actor, registration, activity };
  } catch (problem) {
    console.warn(problem);
    return undefined;
  }
}
