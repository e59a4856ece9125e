import type { Launch } from "./launch";
import type { Resumed } from "./resume";
import { words } from "./strings/words";
import type { Home } from "./tracking/journal";
import type { Started } from "./tracking/tracker";

/** What the learner should know before anything else, each with the matter it is about. */
export function remarks(
  { standard }: Launch,
  { mode }: Started,
  home: Home,
  resumed: Resumed,
): readonly (readonly [matter: string, text: string])[] {
  const { notice, quiz } = words;
  const said: [string, string][] = [];
  if (standard === "preview") return [["mode", notice.preview]];
  if (mode === "none") said.push(["mode", home === "nowhere" ? notice.untrackedNowhere : notice.untracked]);
  else if (mode !== "normal") said.push(["mode", notice.review]);
  else if (home === "nowhere") said.push(["mode", notice.nowhere]);
  if (resumed.cut.length > 0)
    said.push(["saved", notice.cut(resumed.cut.map((part) => (part === "quiz" ? quiz.named : part)))]);
  if (resumed.unreadable) said.push(["saved", notice.unreadable]);
  return said;
}
