/** SCORM 2004's ways of writing things. */

/** 2026-01-05T09:07:03.12Z: two decimals, which all LMSs take; a third, or none before the zone, some refuse. */
export function timestamp(at: Date): string {
  return `${at.toISOString().slice(0, 22)}Z`;
}

/** At most two decimals and no exponent. */
export function scaled(percent: number): string {
  return String(Math.round(percent) / 100);
}

/** One line of at most 250 characters that does not begin like a language tag. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/^[\s{]+/, "");
  return [...line]
    .slice(0, 250)
    .join("")
    .slice(0, 250)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}
