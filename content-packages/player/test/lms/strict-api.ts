import { type Edition, refusal } from "../strict";

export type Api = Readonly<Record<string, (...texts: readonly string[]) => unknown>>;
export type Values = Record<string, string>;

/** What both editions offer, by what each calls it. */
const names = {
  "1.2": {
    open: "LMSInitialize",
    close: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    error: "LMSGetLastError",
    reason: "LMSGetErrorString",
    diagnostic: "LMSGetDiagnostic",
  },
  "2004": {
    open: "Initialize",
    close: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    error: "GetLastError",
    reason: "GetErrorString",
    diagnostic: "GetDiagnostic",
  },
} as const;

/** How an LMS gets what a course said to its server: whether that was heard. */
export type Send = (finished: boolean) => boolean;

/**
 * In front of an LMS's API: refuses what ADL's data model refuses, keeps to the order of calls, and writes down each breach.
 * What passes goes on to the LMS, which then must not refuse it either.
 */
export class StrictApi {
  readonly violations: string[] = [];
  readonly calls: string[] = [];
  /** What the course set in this session. */
  readonly set: Values = {};
  private readonly held: Values;
  private state: "new" | "open" | "over" = "new";
  private failed = false;

  constructor(
    private readonly edition: Edition,
    private readonly behind: Api,
    held: Values,
    private readonly send: Send,
  ) {
    this.held = { ...held };
  }

  /** As a course finds it in the LMS's window. */
  get api(): Api {
    const is = names[this.edition];
    const api = {
      [is.open]: (...texts: readonly string[]) => this.open(texts),
      [is.close]: (...texts: readonly string[]) => this.close(texts),
      [is.get]: (...texts: readonly string[]) => this.get(texts),
      [is.set]: (...texts: readonly string[]) => this.write(texts),
      [is.commit]: (...texts: readonly string[]) => this.commit(texts),
      [is.error]: () => (this.failed ? (this.edition === "1.2" ? "101" : "391") : this.pass(is.error)),
      [is.reason]: (...texts: readonly string[]) => this.pass(is.reason, ...texts),
      [is.diagnostic]: (...texts: readonly string[]) => this.pass(is.diagnostic, ...texts),
    };
    return api;
  }

  private open(texts: readonly string[]): string {
    if (!this.orderly("new", "Initialize", texts)) return "false";
    const opened = this.pass(names[this.edition].open, "");
    if (opened === "true") this.state = "open";
    return opened;
  }

  private close(texts: readonly string[]): string {
    if (!this.orderly("open", "Terminate", texts) || !this.sent(true)) return "false";
    this.state = "over";
    return this.pass(names[this.edition].close, "");
  }

  private get(texts: readonly string[]): string {
    if (!this.ordered("open", `GetValue ${texts[0]}`)) return "";
    return this.pass(names[this.edition].get, ...texts);
  }

  private write(texts: readonly string[]): string {
    const [element = "", value = ""] = texts;
    this.calls.push(`${element}=${value}`);
    if (!this.ordered("open", `SetValue ${element}`)) return "false";
    const strings = texts.length === 2 && texts.every((text) => typeof text === "string");
    const why = strings ? refusal(this.edition, element, value, this.held) : "not two strings";
    if (why) return this.breach(`${element}=${value}: ${why}`);
    const { set, error, diagnostic } = names[this.edition];
    if (this.pass(set, element, value) !== "true") {
      const code = this.pass(error);
      return this.breach(`${element}=${value}: the LMS refused it with ${code}, ${this.pass(diagnostic, code)}`);
    }
    this.held[element] = value;
    this.set[element] = value;
    return "true";
  }

  private commit(texts: readonly string[]): string {
    if (!this.orderly("open", "Commit", texts) || !this.sent(false)) return "false";
    return this.pass(names[this.edition].commit, "");
  }

  private sent(finished: boolean): boolean {
    this.failed = !this.send(finished);
    return !this.failed;
  }

  private orderly(state: StrictApi["state"], call: string, texts: readonly string[]): boolean {
    this.calls.push(call);
    const empty = texts.length === 1 && texts[0] === "";
    if (!empty) this.breach(`${call} takes one empty text`);
    return this.ordered(state, call) && empty;
  }

  private ordered(state: StrictApi["state"], call: string): boolean {
    if (this.state !== state) this.breach(`${call} while the session is ${this.state}`);
    return this.state === state;
  }

  private breach(what: string): "false" {
    this.violations.push(what);
    return "false";
  }

  private pass(name: string, ...texts: readonly string[]): string {
    return String(this.behind[name]?.(...texts));
  }
}
