import type { Learner } from "../../launch";
import type { Query } from "./store";

/** For whom, in which registration and about which activity a launch lets a course speak. */
export interface Registered {
  readonly actor: Actor;
  readonly registration?: string;
  readonly activity: string;
}

export interface Actor {
  readonly name?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
}

/** The State document with this id. */
export function stateOf({ actor, registration, activity }: Registered, stateId: string): Query {
  return {
    activityId: activity,
    agent: JSON.stringify(actor),
    ...(registration ? { registration } : {}),
    stateId,
  };
}

export function learnerOf({ name, account, mbox, mbox_sha1sum, openid }: Actor): Learner {
  const id = account?.name ?? mbox ?? mbox_sha1sum ?? openid ?? "unnamed";
  return name ? { id, name } : { id };
}
