import { type Actor, type Registered, stateOf } from "../xapi/registered";
import type { Query, Store } from "../xapi/store";

/** What the LMS lays out for each session. It is read and never written. */
export interface LaunchData {
  readonly contextTemplate: ContextTemplate;
  readonly launchMode: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

export interface ContextTemplate {
  readonly contextActivities?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export async function launchDataFrom(store: Store, launch: Registered): Promise<LaunchData | undefined> {
  return read(store, "activities/state", stateOf(launch, "LMS.LaunchData"));
}

/** The languages that the learner prefers, best first. An LMS may have none or not let us ask. */
export async function preferredLanguages(store: Store, { actor }: Registered): Promise<readonly string[]> {
  const found = await read<{ readonly languagePreference?: string }>(store, "agents/profile", preferencesOf(actor));
  return (found?.languagePreference ?? "").split(",").flatMap((tag) => tag.trim() || []);
}

/** An LMS may refuse to change them. */
export function preferLanguage(store: Store, { actor }: Registered, languages: readonly string[]): void {
  void store.merge("agents/profile", preferencesOf(actor), { languagePreference: languages.join(",") });
}

function preferencesOf(actor: Actor): Query {
  return { agent: JSON.stringify(actor), profileId: "cmi5LearnerPreferences" };
}

async function read<Shape>(store: Store, resource: string, query: Record<string, string>): Promise<Shape | undefined> {
  const { status, text } = await store.get(resource, query);
  if (status !== 200) return undefined;
  try {
    return JSON.parse(text) as Shape;
  } catch (problem) {
    console.warn(`${resource}:`, problem);
    return undefined;
  }
}
