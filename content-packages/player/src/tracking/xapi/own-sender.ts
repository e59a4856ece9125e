import type { Learner, Reporting, Standard } from "../../launch";
import { meaning, type Sender, type Sent } from "./sender";
import type { Context, Draft } from "./statement";
import { type Fetch, Store } from "./store";
import { activityType } from "./terms";

/** Our server's leave to report for one learner, registration and course, for a short while. */
export interface Pass {
  readonly token: string;
  readonly expires: string;
  readonly endpoint: string;
  readonly actor: unknown;
  readonly registration: string;
  readonly activity: string;
}

/** Asks for a {@link Pass}. */
export function askLeave(
  { endpoint, key }: Reporting,
  learner: Learner,
  course: string,
  standard: Standard,
  fetch: Fetch,
): Promise<Response> {
  return fetch(`${endpoint}api/launches`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ key, learner, course, standard }),
  });
}

/** Sends drafts to our own record store, with a pass that it asks for and renews when it runs out. */
export class OwnSender implements Sender {
  readonly added = 800;
  private pass: Pass | undefined;
  private shut = false;

  constructor(
    private readonly reporting: Reporting,
    private readonly learner: Learner,
    private readonly course: string,
    private readonly standard: Standard,
    private readonly fetch: Fetch,
    private readonly now: () => number,
  ) {}

  async send(drafts: readonly Draft[]): Promise<Sent> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const pass = await this.currentPass();
      if (!pass) return this.shut ? "closed" : "unreachable";
      const status = await this.post(drafts, pass, false);
      if (status !== 401) return meaning(status);
      this.pass = undefined;
    }
    return "unreachable";
  }

  async sendLast(drafts: readonly Draft[]): Promise<Sent> {
    return this.pass ? meaning(await this.post(drafts, this.pass, true)) : "unreachable";
  }

  private async currentPass(): Promise<Pass | undefined> {
    const valid = this.pass && Date.parse(this.pass.expires) > this.now() + 10_000;
    if (!valid && !this.shut) this.pass = await this.launch();
    return this.pass;
  }

  private async launch(): Promise<Pass | undefined> {
    try {
      const answer = await askLeave(this.reporting, this.learner, this.course, this.standard, this.fetch);
      if (answer.ok) return (await answer.json()) as Pass;
      this.shut = answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429;
      console.warn(answer.status, answer.url);
    } catch (problem) {
      console.warn(problem);
    }
    return undefined;
  }

  private async post(drafts: readonly Draft[], pass: Pass, keepalive: boolean): Promise<number> {
    const { token, endpoint, actor, registration } = pass;
    const statements = drafts.map((draft) => ({
      ...draft,
      actor,
      context: { ...this.inAttempt(draft.context, pass), registration },
    }));
    return (await new Store(endpoint, `Bearer ${token}`, this.fetch).post(statements, keepalive)).status;
  }

  /** SCORM's profile of xAPI keeps the statements of one attempt together by an activity of its own. */
  private inAttempt(context: Context, { activity, registration }: Pass): Context {
    if (!this.standard.startsWith("scorm")) return context;
    const attempt = {
      objectType: "Activity",
      id: `${activity}?attemptId=${registration}`,
      definition: { type: activityType("attempt") },
    };
    const { contextActivities } = context;
    const grouping = [...(contextActivities.grouping ?? []), attempt];
    return { ...context, contextActivities: { ...contextActivities, grouping } };
  }
}
