import { stateOf } from "../xapi/registered";
import { meaning, type Sender, type Sent } from "../xapi/sender";
import type { Draft } from "../xapi/statement";
import type { Store } from "../xapi/store";
import { inTemplate } from "./context";
import type { Cmi5Launch } from "./launch";
import type { LaunchData } from "./launch-data";
import type { Memory } from "./memory";

/** Sends drafts to the LMS, in its template. Each request outlives the page, so that none overtakes the last one. */
export class Cmi5Sender implements Sender {
  readonly outlives = true as const;
  readonly added: number;
  private shut = false;

  constructor(
    private readonly store: Store,
    private readonly launch: Cmi5Launch,
    private readonly data: LaunchData,
    private readonly memory: Memory,
  ) {
    this.added = JSON.stringify([launch, data]).length;
  }

  async send(drafts: readonly Draft[]): Promise<Sent> {
    if (this.shut) return "closed";
    const { actor, registration } = this.launch;
    const statements = drafts.map((draft) => ({
      ...draft,
      actor,
      context: inTemplate(this.data.contextTemplate, draft.context, registration),
    }));
    const { status } = await this.store.post(statements, true);
    if (status === 401 || (status === 403 && !(await this.alive()))) {
      this.shut = true;
      return "closed";
    }
    const sent = meaning(status);
    if (sent === "stored" || sent === "conflict") await this.memory.arrived(drafts);
    return sent;
  }

  sendLast(drafts: readonly Draft[]): Promise<Sent> {
    return this.send(drafts);
  }

  /** An LMS refuses what breaks a rule, and everything once the session is over; only the first is about the statement. */
  private async alive(): Promise<boolean> {
    const { status } = await this.store.get("activities/state", stateOf(this.launch, "LMS.LaunchData"));
    return status !== 401 && status !== 403;
  }
}
