import type { Draft } from "./statement";

/** What became of a batch. `closed`: nobody takes any more, now or later in this sitting. */
export type Sent = "stored" | "refused" | "conflict" | "unreachable" | "closed";

/** Where statements go. */
export interface Sender {
  /** Bytes that it adds to each draft. */
  readonly added: number;
  /** Whether what is under way arrives even if the page goes; then it is not sent twice, which some stores refuse. */
  readonly outlives?: true;
  send(drafts: readonly Draft[]): Promise<Sent>;
  /** For a page that goes away: at once or not at all, in a request that outlives the page. */
  sendLast(drafts: readonly Draft[]): Promise<Sent>;
}

/** What an answer's status says of a batch; 0 if there was no answer. */
export function meaning(status: number): Sent {
  if (status >= 200 && status < 300) return "stored";
  if (status === 409) return "conflict";
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? "refused" : "unreachable";
}
