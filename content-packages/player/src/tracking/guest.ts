import type { Learner } from "../launch";
import type { Journal } from "./journal";

/** Somebody without an LMS: known by this device only. */
export function guest(journal: Journal, newId: () => string): Learner {
  const known = journal.read("ridealong:guest");
  if (known) return { id: known };
  const id = `guest-${newId()}`;
  journal.write("ridealong:guest", id);
  return { id };
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
