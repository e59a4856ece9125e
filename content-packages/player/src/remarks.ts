import type { Launch } from "./launch";
import type { Resumed } from "./resume";
import { words } from "./strings/words";
import type { Home } from "./tracking/journal";
import type { Started } from "./tracking/tracker";

export interface Placed extends Resumed {
  /** The LMS opened a new attempt. */
  readonly anew: boolean;
}

/** What the learner should know before anything else, each with the matter it is about. */
export function remarks(
  { standard }: Launch,
  { mode, over }: Started,
  home: Home,
  placed: Placed,
): readonly (readonly [matter: string, text: string])[] {
  const { notice, quiz } = words;
  const said: [string, string][] = [];
  if (standard === "preview") return [["mode", notice.preview]];
  if (over) said.push(["mode", notice.over]);
  else if (mode === "none") said.push(["mode", home === "nowhere" ? notice.untrackedNowhere : notice.untracked]);
  else if (mode !== "normal") said.push(["mode", notice.review]);
  else if (home === "nowhere") said.push(["mode", notice.nowhere]);
  const { cut, unreadable, newer, anew } = placed;
  const parts = cut.filter((part) => part !== "place").map((part) => (part === "quiz" ? quiz.named : part));
  if (parts.length > 0) said.push(["saved", notice.cut(parts.join(", "))]);
  if (cut.includes("place")) said.push(["place", notice.gone]);
  if (unreadable) said.push(["saved", notice.unreadable]);
  if (newer) said.push(["saved", notice.newer]);
  if (anew) said.push(["saved", notice.anew]);
  return said;
}
