import type { Registered } from "../xapi/registered";
import { meaning, type Sender, type Sent } from "../xapi/sender";
import type { Draft } from "../xapi/statement";
import type { Store } from "../xapi/store";

/** Sends drafts to the record store that the launch names. Each request outlives the page. */
export class TincanSender implements Sender {
  readonly outlives = true as const;
  readonly added: number;

  constructor(
    private readonly store: Store,
    private readonly launch: Registered,
  ) {
    this.added = JSON.stringify(launch).length;
  }

  /** A store that does not let us in may do so when the course is opened again, so what waits is kept. */
  async send(drafts: readonly Draft[]): Promise<Sent> {
    const { actor, registration } = this.launch;
    const registered = registration ? { registration } : {};
    const statements = drafts.map((draft) => ({ ...draft, actor, context: { ...draft.context, ...registered } }));
    const { status } = await this.store.post(statements, true);
    return status === 401 ? "closed" : meaning(status);
  }

  sendLast(drafts: readonly Draft[]): Promise<Sent> {
    return this.send(drafts);
  }
}
