import type { Context } from "../xapi/statement";
import type { ContextTemplate } from "./launch-data";

/** Our own context in the LMS's template: everything of the template stays, and ours comes beside it. */
export function inTemplate(template: ContextTemplate, own: Context, registration: string): object {
  const { contextActivities = {}, extensions, ...rest } = template;
  const activities: Record<string, readonly { readonly id: string }[]> = { ...contextActivities };
  for (const [kind, ours] of Object.entries(own.contextActivities)) {
    const theirs = activities[kind] ?? [];
    const named = new Set(theirs.map(({ id }) => id));
    activities[kind] = [...theirs, ...ours.filter(({ id }) => !named.has(id))];
  }
  return {
    ...own,
    ...rest,
    registration,
    contextActivities: activities,
    extensions: { ...own.extensions, ...extensions },
  };
}
