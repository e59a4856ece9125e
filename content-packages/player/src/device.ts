import { askedFor, openDatabase } from "./tracking/database";
import { DeviceJournal, type Journal } from "./tracking/journal";
import { Shelf } from "./tracking/shelf";

/** What this device keeps, as far as it keeps anything. */
export interface Device {
  readonly journal: Journal;
  /** For how the page looks, on this device. */
  readonly shelf: Shelf;
  /** Ends with the tab. */
  readonly tab: Shelf;
}

const nothing = (): never => {
  throw new Error("Nothing is kept here.");
};

export async function openDevice(full: (keys: ReadonlySet<string>) => void): Promise<Device> {
  const shelf = new Shelf(() => window.localStorage);
  const tab = new Shelf(() => window.sessionStorage);
  const database = await openDatabase(() => window.earlyDatabase ?? askedFor(window.indexedDB));
  const home = database ? "database" : shelf.works ? "shelf" : "nowhere";
  return { journal: new DeviceJournal(database, shelf, home, full), shelf, tab };
}

/** For a preview, which leaves no trace but how the page looks. */
export function forgetfulDevice(): Device {
  const none = new Shelf(nothing);
  const shelf = new Shelf(() => window.localStorage);
  return { journal: new DeviceJournal(undefined, none, "nowhere", () => {}), shelf, tab: none };
}
