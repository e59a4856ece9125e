import type { Api12 } from "./find-api";

/** The line to an LMS: only strings go over it, no call throws, each refusal is noticed. */
export class Line {
  constructor(private readonly api: Api12) {}

  open(): boolean {
    return this.call("LMSInitialize", () => this.api.LMSInitialize(""));
  }

  close(): boolean {
    return this.call("LMSFinish", () => this.api.LMSFinish(""));
  }

  commit(): boolean {
    return this.call("LMSCommit", () => this.api.LMSCommit(""));
  }

  /** Empty for whatever the LMS does not have. */
  get(name: string): string {
    try {
      const value = this.api.LMSGetValue(name);
      return value === undefined || value === null ? "" : String(value);
    } catch (problem) {
      console.warn(`LMSGetValue ${name}:`, problem);
      return "";
    }
  }

  set(name: string, value: string): boolean {
    return this.call(`LMSSetValue ${name}`, () => this.api.LMSSetValue(name, value));
  }

  private call(what: string, call: () => unknown): boolean {
    try {
      const answer = call();
      if (String(answer) === "true") return true;
      console.warn(`${what} was refused with error ${String(this.api.LMSGetLastError())}.`);
    } catch (problem) {
      console.warn(`${what}:`, problem);
    }
    return false;
  }
}
