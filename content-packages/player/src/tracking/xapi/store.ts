export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

export interface Answer {
  /** 0 if there was none. */
  readonly status: number;
  readonly text: string;
}

export type Query = Readonly<Record<string, string>>;

/** A record store, spoken to in xAPI 1.0.3, which those of version 2 understand too. No call throws. */
export class Store {
  private readonly endpoint: string;

  constructor(
    endpoint: string,
    private readonly authorization: string,
    private readonly fetch: Fetch,
  ) {
    this.endpoint = endpoint.replace(/\/*$/, "/");
  }

  post(statements: readonly unknown[], keepalive: boolean): Promise<Answer> {
    return this.call("POST", "statements", {}, JSON.stringify(statements), keepalive);
  }

  get(resource: string, query: Query): Promise<Answer> {
    return this.call("GET", resource, query);
  }

  put(resource: string, query: Query, text: string, keepalive: boolean): Promise<Answer> {
    return this.call("PUT", resource, query, text, keepalive);
  }

  /** Into a document of names and values, whose others stay. */
  merge(resource: string, query: Query, values: Readonly<Record<string, string>>): Promise<Answer> {
    return this.call("POST", resource, query, JSON.stringify(values));
  }

  private async call(
    method: string,
    resource: string,
    query: Query,
    body?: string,
    keepalive = false,
  ): Promise<Answer> {
    const parameters = new URLSearchParams(query).toString();
    const address = `${this.endpoint}${resource}${parameters && `?${parameters}`}`;
    const headers = {
      Authorization: this.authorization,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      "X-Experience-API-Version": "1.0.3",
    };
    try {
      const answer = await this.fetch(address, { method, headers, keepalive, ...(body === undefined ? {} : { body }) });
      return { status: answer.status, text: await answer.text() };
    } catch (problem) {
      console.warn(`${method} ${address}:`, problem);
      return { status: 0, text: "" };
    }
  }
}
