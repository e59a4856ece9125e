import type { Reach } from "../src/tracking/reach";
import { type Edition, refusal } from "./strict";

/** An LMS that keeps what it is told, records every call, and refuses what ADL's data model refuses or what it is told to. */
export class FakeLms {
  readonly calls: string[] = [];
  /** What it would not have, with why. */
  readonly refused: string[] = [];
  refuse = false;
  opens = true;
  closes = true;
  /** As Moodle does, it says "true" without a network too; and in SCORM 1.2 it then takes the values as sent. */
  offline = false;
  /** What has arrived behind the page. */
  readonly server: Record<string, string> = {};
  private readonly sent: Record<string, string> = {};
  private state: "new" | "open" | "over" = "new";

  constructor(
    readonly values: Record<string, string> = {},
    private readonly edition: Edition = "1.2",
  ) {}

  /** The object that a course finds in the LMS's window. */
  get api(): object {
    const { open, close, get, set, commit } = this;
    const error = (): string => (this.refuse ? "101" : "0");
    return this.edition === "1.2"
      ? {
          LMSInitialize: open,
          LMSFinish: close,
          LMSGetValue: get,
          LMSSetValue: set,
          LMSCommit: commit,
          LMSGetLastError: error,
        }
      : { Initialize: open, Terminate: close, GetValue: get, SetValue: set, Commit: commit, GetLastError: error };
  }

  /** The values written, in order. */
  written(element: string): string[] {
    return this.calls.filter((call) => call.startsWith(`${element}=`)).map((call) => call.slice(element.length + 1));
  }

  /** What this LMS holds for a learner who comes back. */
  again(values: Record<string, string> = {}): FakeLms {
    return new FakeLms({ ...this.values, ...values }, this.edition);
  }

  private readonly open = (...texts: string[]): string => {
    if (!this.opens || this.state !== "new" || texts[0] !== "") return "false";
    this.calls.push("Initialize");
    this.state = "open";
    return "true";
  };

  private readonly close = (): string => {
    this.calls.push("Finish");
    if (!this.closes || this.state !== "open") return "false";
    this.state = "over";
    return "true";
  };

  private readonly get = (element: string): string => {
    if (this.state !== "open") return "";
    const list = /^cmi\.(interactions|objectives)\.(_children|_count)$/.exec(element);
    if (list?.[2] === "_children") return this.values[element] ?? "id,type,result,status,score";
    if (list) return this.values[element] ?? String(this.count(`cmi.${list[1]}`));
    return this.values[element] ?? (this.edition === "2004" ? "unknown" : "");
  };

  private readonly set = (element: string, value: string): string => {
    if (typeof value !== "string") throw new Error(`${element} is no string`);
    this.calls.push(`${element}=${value}`);
    const why = this.state === "open" ? refusal(this.edition, element, value, this.values) : "no session";
    if (why) {
      this.refused.push(`${element}=${value}: ${why}`);
      return "false";
    }
    this.values[element] = value;
    return "true";
  };

  private readonly commit = (): string => {
    this.calls.push("Commit");
    if (this.refuse || this.state !== "open") return "false";
    for (const [element, value] of Object.entries(this.values)) {
      if (this.sent[element] === value) continue;
      if (!this.offline) this.server[element] = value;
      if (!this.offline || this.edition === "1.2") this.sent[element] = value;
    }
    return "true";
  };

  private count(list: string): number {
    return Object.keys(this.values).filter((name) => name.startsWith(`${list}.`) && name.endsWith(".id")).length;
  }
}

/** Time and timers that move only when told. */
export class FakeWorld {
  time = Date.UTC(2026, 0, 5, 9, 0, 0);
  reaches: Reach = "reached";
  private timers: { due: number; what: () => void }[] = [];

  readonly now = (): number => this.time;
  readonly random = (): number => 0.5;
  readonly reach = async (): Promise<Reach> => this.reaches;
  readonly later = (what: () => void, milliseconds: number): void => {
    this.timers.push({ due: this.time + milliseconds, what });
  };

  get pending(): number {
    return this.timers.length;
  }

  async pass(seconds: number): Promise<void> {
    this.time += seconds * 1000;
    const due = this.timers.filter((timer) => timer.due <= this.time);
    this.timers = this.timers.filter((timer) => timer.due > this.time);
    for (const { what } of due) what();
    await settled();
  }
}

/** Lets everything that is waiting for an answer get it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
