import type { Registered } from "../xapi/registered";
import { meaning, type Sender, type Sent } from "../xapi/sender";
import type { Draft } from "../xapi/statement";
import type { Store } from "../xapi/store";

/** Sends drafts to the record store that the launch names. */
export class TincanSender implements Sender {
  constructor(
    private readonly store: Store,
    private readonly launch: Registered,
  ) {}

  send(drafts: readonly Draft[]): Promise<Sent> {
    return this.post(drafts, false);
  }

  sendLast(drafts: readonly Draft[]): Promise<Sent> {
    return this.post(drafts, true);
  }

  /** A store that does not let us in may do so when the course is opened again, so what waits is kept. */
  private async post(drafts: readonly Draft[], keepalive: boolean): Promise<Sent> {
    const { actor, registration } = this.launch;
    const registered = registration ? { registration } : {};
    const statements = drafts.map((draft) => ({ ...draft, actor, context: { ...draft.context, ...registered } }));
    const { status } = await this.store.post(statements, keepalive);
    return status === 401 ? "closed" : meaning(status);
  }
}
