import type requirements from "@cmi5/requirements/requirements.json";
import type { LaunchData } from "../src/tracking/cmi5/launch-data";

export type Requirement = keyof typeof requirements;

export interface Said {
  readonly id: string;
  readonly timestamp: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: Readonly<Record<string, unknown>> & { readonly score?: Readonly<Record<string, number>> };
  readonly context: {
    readonly registration?: string;
    readonly contextActivities: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly extensions: Readonly<Record<string, unknown>>;
  };
}

const category = (name: string): string => `https://w3id.org/xapi/cmi5/context/categories/${name}`;
const extension = (name: string): string => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;

/** An LMS with a record store: one registration, any number of sessions, and each rule of cmi5 that an AU can break. */
export class FakeCmi5 {
  readonly broken: Requirement[] = [];
  readonly statements: Said[] = [];
  readonly documents = new Map<string, string>();
  readonly agent = { objectType: "Agent", name: "Lena", account: { homePage: "https://lms.example", name: "lena-7" } };
  readonly activity = "https://lms.example/au/1";
  readonly registration = "2b6ad6a0-9ba5-4d9b-9a64-3ce3f4d1f2ab";
  online = true;
  fetches = 0;
  private session = 0;
  private fetched = false;
  private asked = false;
  private heard: string[] = [];

  constructor(
    private readonly data: Partial<LaunchData> = {},
    private readonly origin = "https://lms.example",
  ) {}

  /** A new session, as the query that the AU is opened with. */
  launch(change: Partial<LaunchData> = {}): string {
    this.session++;
    this.fetched = false;
    this.asked = false;
    this.heard = [];
    this.documents.set("LMS.LaunchData", JSON.stringify({ ...this.launchData, ...this.data, ...change }));
    return new URLSearchParams({
      mine: "kept",
      registration: this.registration,
      fetch: `${this.origin}/fetch?session=${this.session}`,
      activityId: this.activity,
      endpoint: `${this.origin}/xapi`,
      actor: JSON.stringify(this.agent),
    }).toString();
  }

  /** What was said in this session; what the standard only allows has no name. */
  get verbs(): readonly string[] {
    return this.heard;
  }

  saidOf(verb: string): Said[] {
    return this.statements.filter((statement) => statement.verb.id.endsWith(`/${verb}`));
  }

  readonly fetch = async (address: string, request: RequestInit): Promise<Response> => {
    if (!this.online) throw new TypeError("network");
    const url = new URL(address);
    if (url.pathname === "/fetch") return this.token(request);
    const headers = request.headers as Record<string, string>;
    if (headers.Authorization !== `Basic token-${this.session}`) return this.refuse("8.2.1.0-5", 401);
    if (!this.fetched) return this.refuse("8.1.2.0-4", 401);
    if (url.pathname === "/xapi/statements") return this.take(JSON.parse(String(request.body)) as Said[]);
    return this.document(url, request);
  };

  private get launchData(): LaunchData {
    return {
      launchMode: "Normal",
      contextTemplate: {
        contextActivities: { grouping: [{ id: "https://ridealong.org/modules/tiny" }] },
        extensions: { [extension("sessionid")]: `session-${this.session}` },
      },
    };
  }

  private token(request: RequestInit): Response {
    this.fetches++;
    if (request.method !== "POST") return this.refuse("8.2.1.0-2");
    const body = this.fetched
      ? { "error-code": "1", "error-text": "The token was given out." }
      : { "auth-token": `token-${this.session}` };
    this.fetched = true;
    return new Response(JSON.stringify(body));
  }

  private document(url: URL, { method, body }: RequestInit): Response {
    const query = url.searchParams;
    if (query.get("agent") !== JSON.stringify(this.agent)) return this.refuse("8.1.3.0-3");
    const profile = url.pathname === "/xapi/agents/profile";
    const id = query.get(profile ? "profileId" : "stateId") ?? "";
    if (profile) {
      if (id !== "cmi5LearnerPreferences") return this.refuse("11.0.0.0-4");
      this.asked = true;
    } else {
      if (query.get("registration") !== this.registration) return this.refuse("8.1.4.0-3");
      if (query.get("activityId") !== this.activity) return this.refuse("8.1.5.0-5");
      if (id === "LMS.LaunchData" && method !== "GET") return this.refuse("10.2.1.0-5");
    }
    if (method === "PUT") {
      this.documents.set(id, String(body));
      return new Response(null, { status: 204 });
    }
    const text = this.documents.get(id);
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  }

  private take(statements: readonly Said[]): Response {
    const before = [this.heard.length, this.statements.length] as const;
    for (const statement of statements) {
      const rule = this.brokenBy(statement);
      if (rule) {
        this.heard.length = before[0];
        this.statements.length = before[1];
        return this.refuse(rule);
      }
      this.heard.push(isDefined(statement) ? nameOf(statement) : "allowed");
      this.statements.push(statement);
    }
    return new Response("[]");
  }

  private refuse(rule: Requirement, status = 403): Response {
    this.broken.push(rule);
    return new Response(JSON.stringify({ violatedReqId: rule }), { status });
  }

  private brokenBy(statement: Said): Requirement | undefined {
    const { result = {}, context } = statement;
    const data = JSON.parse(this.documents.get("LMS.LaunchData") ?? "") as LaunchData;
    const verb = nameOf(statement);
    const has = (id: string): boolean => (context.contextActivities.category ?? []).some((one) => one.id === id);
    const before = (name: string): boolean => this.heard.includes(name);
    const everBefore = (name: string): boolean => this.statements.some((one) => nameOf(one) === name && isDefined(one));

    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(statement.id))
      return "9.1.0.0-1";
    if (JSON.stringify(statement.actor) !== JSON.stringify(this.agent)) return "8.1.3.0-3";
    if (context.registration !== this.registration) return "8.1.4.0-3";
    if (!/Z$/.test(statement.timestamp)) return "9.7.0.0-2";
    if (context.extensions[extension("sessionid")] !== `session-${this.session}`) return "9.6.3.1-4";
    for (const [kind, wanted] of Object.entries(data.contextTemplate.contextActivities ?? {})) {
      const given = (context.contextActivities[kind] ?? []).map(({ id }) => id);
      if (!wanted.every(({ id }) => given.includes(id))) return "10.2.1.0-6";
    }
    if (!this.asked) return "11.0.0.0-3";
    if (this.heard.length === 0 && verb !== "initialized") return "9.3.0.0-4";
    if (before("terminated")) return "9.3.0.0-5";
    const decides = "success" in result || "completion" in result;
    if (!isDefined(statement)) return has(category("moveon")) ? "9.6.2.2-2" : undefined;

    if (before(verb)) return "9.3.0.0-2";
    if (statement.object.id !== this.activity) return "9.4.0.0-2";
    if (data.launchMode !== "Normal" && verb !== "initialized" && verb !== "terminated") {
      return data.launchMode === "Browse" ? "10.2.2.0-9" : "10.2.2.0-11";
    }
    if (verb === "completed" && everBefore("completed")) return "9.3.0.0-6";
    if (verb === "passed" && everBefore("passed")) return "9.3.0.0-7";
    if (verb === "failed" && everBefore("passed")) return "9.3.0.0-8";
    if ((verb === "passed" && before("failed")) || (verb === "failed" && before("passed"))) return "9.3.0.0-3";
    if (decides !== has(category("moveon"))) return decides ? "9.6.2.2-1" : "9.6.2.2-2";
    const judges = verb === "passed" || verb === "failed";
    if (judges !== "success" in result) return "9.5.2.0-3";
    if (judges && result.success !== (verb === "passed")) return verb === "passed" ? "9.5.2.0-1" : "9.5.2.0-2";
    if ((verb === "completed") !== "completion" in result) return "9.5.3.0-2";
    if (verb === "completed" && result.completion !== true) return "9.5.3.0-1";
    if (verb !== "initialized" && !/^PT/.test(String(result.duration))) {
      return ({ terminated: "9.5.4.1-1", completed: "9.5.4.1-2", passed: "9.5.4.1-3", failed: "9.5.4.1-4" } as const)[
        verb as "terminated"
      ];
    }
    const { score } = result;
    if (score && !judges) return "9.5.1.0-2";
    if (score && "raw" in score && !("min" in score && "max" in score)) return "9.5.1.0-3";
    if (judges && data.masteryScore !== undefined) {
      if (context.extensions[extension("masteryscore")] !== data.masteryScore) return "9.6.3.2-2";
      if ((score?.scaled ?? 0) >= data.masteryScore !== (verb === "passed")) return "9.5.1.0-1";
    }
    return undefined;
  }
}

function nameOf({ verb }: Said): string {
  return verb.id.slice(verb.id.lastIndexOf("/") + 1);
}

function isDefined({ context }: Said): boolean {
  return (context.contextActivities.category ?? []).some(({ id }) => id === category("cmi5"));
}
