import type { Pass } from "./progress";

/** What a certificate shows of the record's id: enough to find it, short enough to type. */
export function codeOf({ id }: Pass): string {
  const digits = id.replace(/-/g, "").slice(0, 16).toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join("-");
}
