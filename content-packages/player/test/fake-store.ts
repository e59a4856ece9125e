import { tiny } from "./course";

export const actor = { name: "Lena", account: { homePage: "https://lms.example", name: "lena-7" } };
export const registration = "2b6ad6a0-9ba5-4d9b-9a64-3ce3f4d1f2ab";

interface Said {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly actor: unknown;
  readonly object: { readonly id: string };
  readonly context: { readonly registration?: string };
}

const password = "Basic abc";

/** A record store that lets one password in, and an LMS that launches a tincan course with it. */
export class FakeStore {
  readonly statements: Said[] = [];
  readonly documents = new Map<string, string>();
  readonly queries: URLSearchParams[] = [];
  readonly broken: string[] = [];
  status = 200;

  launch(origin: string): string {
    return new URLSearchParams({
      endpoint: `${origin}/tincan/xapi/`,
      auth: password,
      actor: JSON.stringify(actor),
      registration,
      activity_id: tiny.iri,
    }).toString();
  }

  readonly fetch = async (address: string, { method, body, headers }: RequestInit): Promise<Response> => {
    const url = new URL(address);
    const { Authorization, "X-Experience-API-Version": version } = headers as Record<string, string>;
    if (Authorization !== password) return this.refuse("no leave", 401);
    if (!/^(1\.0\.|2\.0)/.test(version ?? "")) return this.refuse("no version", 400);
    if (this.status !== 200) return new Response("", { status: this.status });
    if (url.pathname.endsWith("/statements")) return this.take(JSON.parse(String(body)) as Said[]);
    this.queries.push(url.searchParams);
    const id = url.searchParams.get("stateId") ?? "";
    if (method === "PUT") this.documents.set(id, String(body));
    const text = this.documents.get(id);
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };

  private take(statements: readonly Said[]): Response {
    const known = (one: Said): boolean => this.statements.some(({ id }) => id === one.id);
    this.statements.push(...statements.filter((one) => !known(one)));
    return new Response("[]");
  }

  private refuse(why: string, status: number): Response {
    this.broken.push(why);
    return new Response("", { status });
  }
}
