import type { Learner } from "../launch";
import type { Shelf } from "./shelf";

const here = "ridealong:guest";

/** Somebody whom no LMS names: known by where they are. The first shelf that knows them counts, the last one learns of them. */
export function guest(shelves: readonly Shelf[], newId: () => string): Learner {
  const known = shelves.map((shelf) => shelf.read(here)).find(Boolean);
  const id = known ?? `guest-${newId()}`;
  if (!known) shelves[shelves.length - 1]?.write(here, id);
  return { id };
}

/** An LMS may not open its session again when the page is loaded anew (M5.10). In this tab it is still the same learner. */
export function remember(tab: Shelf, { id }: Learner): void {
  tab.write(here, id);
}

/** A version 4 UUID, also where the page is not served securely. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  });
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
