import type { Shelf } from "../shelf";
import { type Registered, stateOf } from "../xapi/registered";
import type { Draft } from "../xapi/statement";
import type { Query, Store } from "../xapi/store";
import { definedCategory, type VerbName, verb } from "../xapi/terms";
import type { Said } from "./verdict";

type Lasting = { readonly completed?: boolean; readonly passed?: boolean };

/** What this session said (kept as long as the tab lives), and this registration (kept beside the learner's place). */
export class Memory {
  /** Also what is only on its way. */
  said: Said = { completed: false, passed: false, judged: false };
  /** What has arrived. */
  private lasting: Lasting = {};

  constructor(
    private readonly store: Store,
    private readonly launch: Registered,
    private readonly tab: Shelf,
    private readonly key: string,
  ) {}

  async read(): Promise<void> {
    const { status, text } = await this.store.get("activities/state", this.document);
    if (status === 200) this.lasting = JSON.parse(text) as Lasting;
    this.said = { ...this.said, ...this.lasting };
  }

  /** Whether this session has begun: a page that is loaded anew goes on in it. */
  get initialized(): boolean {
    return this.tab.read(this.key) !== undefined;
  }

  /** Whether the last word of this session was sent. The answer may have come too late to be heard, so trying counts. */
  get over(): boolean {
    return this.tab.read(this.key) === "over";
  }

  note(state: "initialized" | "over"): void {
    this.tab.write(this.key, state);
  }

  /** Is on its way, so it will not be said again. */
  saying(drafts: readonly Draft[]): void {
    const { completed, passed, judged } = this.said;
    this.said = {
      completed: completed || drafts.some(says("completed")),
      passed: passed || drafts.some(says("passed")),
      judged: judged || drafts.some(says("passed")) || drafts.some(says("failed")),
    };
  }

  async arrived(all: readonly Draft[]): Promise<void> {
    const drafts = all.filter(isDefined);
    if (drafts.some(says("initialized")) && !this.over) this.note("initialized");
    const news: Lasting = {
      ...(drafts.some(says("completed")) ? { completed: true } : {}),
      ...(drafts.some(says("passed")) ? { passed: true } : {}),
    };
    if (Object.keys(news).length === 0) return;
    this.lasting = { ...this.lasting, ...news };
    await this.store.put("activities/state", this.document, JSON.stringify(this.lasting), true);
  }

  private get document(): Query {
    return stateOf(this.launch, "ridealong.said");
  }
}

function says(name: VerbName): (draft: Draft) => boolean {
  return (draft) => draft.verb.id === verb(name);
}

/** Whether the standard itself defines this statement; all others it only allows. */
export function isDefined({ context }: Draft): boolean {
  return context.contextActivities.category.some(({ id }) => id === definedCategory);
}
