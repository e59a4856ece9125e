import type { Actor } from "../xapi/registered";

/** What an LMS puts into the address of a tincan course. Each may be missing. */
export interface TincanLaunch {
  readonly endpoint?: string;
  readonly auth?: string;
  readonly actor?: Actor;
  readonly registration?: string;
  /** Set by our own programme page: where to go back to. */
  readonly programme: boolean;
}

type Listed<Value> = Value | readonly Value[];

/** As launchers before xAPI 1.0 wrote it, some of which still run: everything may be a list, and an account had other names. */
interface OldActor {
  readonly name?: Listed<string>;
  readonly mbox?: Listed<string>;
  readonly mbox_sha1sum?: Listed<string>;
  readonly openid?: Listed<string>;
  readonly account?: Listed<Readonly<Record<string, string>>>;
}

export function readQuery(query: string): TincanLaunch {
  const all = new URLSearchParams(query);
  const text = (name: string): Record<string, string> => {
    const value = all.get(name);
    return value ? { [name]: value } : {};
  };
  const actor = actorOf(all.get("actor"));
  return {
    ...text("endpoint"),
    ...text("auth"),
    ...text("registration"),
    ...(actor ? { actor } : {}),
    programme: all.has("programme"),
  };
}

function actorOf(text: string | null): Actor | undefined {
  if (!text) return undefined;
  try {
    const old = JSON.parse(text) as OldActor;
    const account = first(old.account);
    const known = { ...old, name: first(old.name), mbox: first(old.mbox), account: account && accountOf(account) };
    const actor = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Actor;
    return actor.account || actor.mbox || actor.mbox_sha1sum || actor.openid ? actor : undefined;
  } catch (problem) {
    console.warn(problem);
    return undefined;
  }
}

function accountOf(account: Readonly<Record<string, string>>): { homePage: string; name: string } {
  return {
    homePage: account.homePage ?? account.accountServiceHomePage ?? "",
    name: account.name ?? account.accountName ?? "",
  };
}

function first<Value>(value: Listed<Value> | undefined): Value | undefined {
  return Array.isArray(value) ? (value as readonly Value[])[0] : (value as Value | undefined);
}
