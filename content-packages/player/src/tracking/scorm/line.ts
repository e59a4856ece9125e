/** What a standard calls the six things that one can say to an LMS. */
export interface Calls {
  readonly open: string;
  readonly close: string;
  readonly commit: string;
  readonly get: string;
  readonly set: string;
  readonly error: string;
}

type Api = Readonly<Record<string, (...texts: readonly string[]) => unknown>>;

/** The line to an LMS: only strings go over it, no call throws, each refusal is noticed. */
export class Line {
  private readonly api: Api;

  constructor(
    api: object,
    private readonly calls: Calls,
  ) {
    this.api = api as Api;
  }

  open(): boolean {
    return this.done(this.calls.open, "");
  }

  close(): boolean {
    return this.done(this.calls.close, "");
  }

  commit(): boolean {
    return this.done(this.calls.commit, "");
  }

  set(name: string, value: string): boolean {
    return this.done(this.calls.set, name, value);
  }

  /** Empty for whatever the LMS does not have or was never told: SCORM 2004 says "unknown" or raises error 403 then. */
  get(name: string): string {
    try {
      const value = String(this.call(this.calls.get, name) ?? "");
      return value === "unknown" ? "" : value;
    } catch (problem) {
      console.warn(`${name}:`, problem);
      return "";
    }
  }

  private done(call: string, ...texts: readonly string[]): boolean {
    try {
      if (String(this.call(call, ...texts)) === "true") return true;
      console.warn(`${call} ${texts[0]} was refused with error ${String(this.call(this.calls.error))}.`);
    } catch (problem) {
      console.warn(`${call} ${texts[0]}:`, problem);
    }
    return false;
  }

  private call(name: string, ...texts: readonly string[]): unknown {
    return this.api[name]?.(...texts);
  }
}
