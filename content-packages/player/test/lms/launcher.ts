import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as xapiValidation from "@learninglocker/xapi-validation";
import { FakeCmi5 } from "../fake-cmi5";
import { FakeStore } from "../fake-store";

/** Its types speak of a default export only, and so does its CommonJS. */
const { default: validate } = (xapiValidation.default ?? xapiValidation) as unknown as {
  default: (statement: unknown) => readonly unknown[];
};

/**
 * An LMS that launches cmi5 and tincan courses, for a browser: the rules are those of the fakes that the trackers' own tests
 * use. One learner and one registration a test; `POST /control/…` begins, `GET /control/state` says what was heard.
 */
let cmi5 = new FakeCmi5();
let tincan = new FakeStore();

const server = createServer((request, response) => {
  answer(request)
    .then(async (answered) => send(response, answered.status, await answered.text()))
    .catch((problem) => send(response, 500, String(problem)));
});

async function answer(request: IncomingMessage): Promise<Response> {
  const address = new URL(request.url ?? "", origin());
  const body = await textOf(request);
  if (request.method === "OPTIONS") return new Response(null, { status: 204 });
  if (address.pathname.startsWith("/control/")) return control(address.pathname.slice(9), body);
  const { authorization = "", "x-experience-api-version": version = "" } = request.headers;
  const headers = { Authorization: authorization, "X-Experience-API-Version": String(version) };
  const asked = { method: request.method ?? "GET", headers, ...(body ? { body } : {}) };
  return (address.pathname.startsWith("/tincan/") ? tincan : cmi5).fetch(address.href, asked);
}

function control(what: string, body: string): Response {
  const wishes = body ? JSON.parse(body) : {};
  switch (what) {
    case "cmi5":
      cmi5 = new FakeCmi5(wishes, origin());
      return new Response(null, { status: 204 });
    case "launch":
      return new Response(cmi5.launch(wishes));
    case "languages":
      cmi5.documents.set("cmi5LearnerPreferences", JSON.stringify({ languagePreference: wishes }));
      return new Response(null, { status: 204 });
    case "tincan":
      tincan = new FakeStore();
      return new Response(tincan.launch(origin()));
    case "state":
      return new Response(JSON.stringify({ cmi5: heard(cmi5), tincan: heard(tincan) }));
    default:
      return new Response(null, { status: 404 });
  }
}

interface Heard {
  readonly statements: readonly unknown[];
  readonly broken: readonly string[];
  readonly documents: ReadonlyMap<string, string>;
}

function heard({ statements, broken, documents, ...more }: Heard & { readonly fetches?: number }): object {
  return {
    statements,
    broken,
    fetches: more.fetches,
    documents: Object.fromEntries(documents),
    invalid: statements.flatMap((statement) => validate(statement).map((problem) => JSON.stringify(problem))),
  };
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, X-Experience-API-Version",
    "Access-Control-Allow-Methods": "GET, PUT, POST, HEAD",
    "Content-Type": "application/json",
  });
  response.end(status === 204 ? undefined : text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function origin(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

server.listen(0, "127.0.0.1", () => console.log(origin()));
// Ends with whoever started it.
process.stdin.on("end", () => process.exit()).resume();
