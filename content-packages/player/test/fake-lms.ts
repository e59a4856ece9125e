import type { Reach } from "../src/tracking/reach";
import type { Api12 } from "../src/tracking/scorm12/find-api";

/** An LMS that keeps what it is told, records every call and refuses what it is told to refuse. */
export class FakeLms implements Api12 {
  readonly calls: string[] = [];
  refuse = false;

  constructor(readonly values: Record<string, string> = {}) {}

  LMSInitialize(): string {
    this.calls.push("Initialize");
    return "true";
  }

  LMSFinish(): string {
    this.calls.push("Finish");
    return "true";
  }

  LMSGetValue(name: string): string {
    if (name === "cmi.interactions._children") return this.values[name] ?? "id,type,result";
    if (name === "cmi.interactions._count") return this.values[name] ?? "0";
    return this.values[name] ?? "";
  }

  LMSSetValue(name: string, value: string): string {
    if (typeof value !== "string") throw new Error(`${name} is no string`);
    this.calls.push(`${name}=${value}`);
    this.values[name] = value;
    return "true";
  }

  LMSCommit(): string {
    this.calls.push("Commit");
    return this.refuse ? "false" : "true";
  }

  LMSGetLastError(): string {
    return this.refuse ? "101" : "0";
  }

  /** The values written, in order. */
  written(name: string): string[] {
    return this.calls.filter((call) => call.startsWith(`${name}=`)).map((call) => call.slice(name.length + 1));
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
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
