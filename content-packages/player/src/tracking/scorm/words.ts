/** `one-on-ones`, `opening` → `one_on_ones.opening`: legal in both editions. */
export function identifier(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[^A-Za-z0-9]/g, "_"))
    .join(".")
    .slice(0, 250);
}

/** Of what an LMS holds, if it is one. */
export function numberOr(text: string, otherwise: number): number {
  return text.trim() === "" || Number.isNaN(Number(text)) ? otherwise : Number(text);
}
