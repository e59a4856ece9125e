import type { Device } from "./device";
import type { Course } from "./engine/course";
import { room } from "./engine/saved";
import { courseFile, type Launch } from "./launch";
import { words } from "./strings/words";
import type { Reports } from "./tracking/reports";
import type { Started, Tracker } from "./tracking/tracker";
import type { Refused } from "./tracking/xapi/outbox";

/** One thing that the self-test found, in exact terms: administrators read it. */
export interface Fact {
  readonly name: keyof typeof words.selftest.facts;
  readonly value: string;
  /** Somebody should look at it. */
  readonly care?: boolean;
}

/** What a standard looks for before anything is opened. */
export type Inspect = () => readonly Fact[];

/** What there is to look at; before a sitting, only the surroundings. */
export interface Subject {
  readonly launch: Launch;
  readonly device: Device;
  readonly inspect: Inspect;
  readonly reports: Reports | undefined;
  readonly course: Course;
  readonly tracker?: Tracker;
  readonly started?: Started;
  readonly saved?: string;
  readonly waiting?: number;
  readonly refused?: readonly Refused[];
}

/** Which of these an LMS put into the page's address. Their values may be secrets. */
export function given(...names: readonly string[]): Inspect {
  return () => {
    const query = new URLSearchParams(window.location.search);
    const value = names.map((name) => `${name} ${query.has(name) ? "✓" : "–"}`).join(", ");
    return [{ name: "found", value, care: !names.every((name) => query.has(name)) }];
  };
}

/** Asks all around without telling anybody anything new, so that status and score stay as they are. */
export async function factsOf(subject: Subject): Promise<readonly Fact[]> {
  const { launch, inspect, course, tracker, started } = subject;
  const facts: Fact[] = [
    {
      name: "package",
      value: `${course.id} ${course.version}, ${launch.standard}`,
    },
    ...inspect(),
    ...(started ? sitting(started, launch) : []),
    ...(tracker?.facts?.() ?? []),
    ...(await server()),
    await storage(subject.device),
    ...(await reporting(subject)),
  ];
  const { saved } = subject;
  if (saved) facts.push({ name: "saved", value: `${saved.length} / ${room}`, care: saved.length >= room });
  const [{ languages }, { innerWidth, innerHeight }] = [navigator, window];
  const spoken = [course.language, ...(started?.languages ?? []), ...languages];
  return [
    ...facts,
    { name: "language", value: [...new Set(spoken.filter(Boolean))].join(", ") },
    { name: "window", value: `${innerWidth} × ${innerHeight}${window.top === window ? "" : ", frame"}` },
    { name: "browser", value: navigator.userAgent },
  ];
}

function sitting({ mode, learner }: Started, { standard }: Launch): readonly Fact[] {
  const { selftest } = words;
  const unknown = learner.id.startsWith("guest-");
  return [
    { name: "mode", value: selftest.modes[mode], care: mode === "none" && standard !== "preview" },
    { name: "learner", value: unknown ? selftest.guest : selftest.known(learner.id.length), care: unknown },
  ];
}

/** The page's own server, and by how much its clock differs from this device's. */
async function server(): Promise<readonly Fact[]> {
  const before = Date.now();
  const said = await answer(() => fetch(courseFile, { method: "HEAD", cache: "no-store" }));
  const now = new Date();
  const off = Math.round((now.getTime() - Date.parse(said?.headers.get("Date") ?? "")) / 1000);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const apart = Number.isNaN(off) ? "" : `, ${off} s`;
  return [
    { name: "network", value: `${status(said)}, ${now.getTime() - before} ms`, care: !said?.ok || said.redirected },
    { name: "clock", value: `${now.toISOString()}, ${timeZone}${apart}`, care: Math.abs(off) > 300 },
  ];
}

async function storage({ journal, shelf }: Device): Promise<Fact> {
  const room = await navigator.storage?.estimate?.().catch(() => undefined);
  const megabytes = (bytes = 0): number => Math.round(bytes / 1e6);
  const works = [`IndexedDB ${mark(journal.home === "database")}`, `localStorage ${mark(shelf.works)}`];
  if (room) works.push(`${megabytes(room.usage)} / ${megabytes(room.quota)} MB`);
  return { name: "storage", value: works.join(", "), care: journal.home !== "database" };
}

async function reporting({ launch, reports, course, started, waiting, refused }: Subject): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  const { reporting, standard } = launch;
  if (reports && reporting) {
    const asks = started?.mode === "normal" && standard !== "preview";
    const said = await answer(() =>
      asks
        ? reports.askLeave(reporting, started.learner, course.id, standard, fetch)
        : fetch(`${reporting.endpoint}xapi/about`),
    );
    facts.push({ name: "reports", value: `${reporting.endpoint}: ${status(said)}`, care: !said?.ok });
  }
  if (waiting !== undefined) {
    const [last] = refused?.slice(-1) ?? [];
    const value = `${waiting}, ${refused?.length ?? 0}${last ? `: ${last.answer}` : ""}`;
    facts.push({ name: "statements", value, care: waiting > 0 || last !== undefined });
  }
  return facts;
}

async function answer(ask: () => Promise<Response>): Promise<Response | undefined> {
  try {
    return await ask();
  } catch (problem) {
    console.warn(problem);
    return undefined;
  }
}

function status(said: Response | undefined): string {
  return said ? `${said.status}${said.redirected ? ` → ${said.url}` : ""}` : words.selftest.silent;
}

function mark(works: boolean): string {
  return works ? "✓" : "✗";
}
