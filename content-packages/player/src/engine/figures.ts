import type { Aid } from "./course";

/** A figure of a sheet, or undefined as long as it cannot be known. A sum needs one of its parts, the others need all. */
export function figureOf(aid: Aid, id: string, typed: (id: string) => number | undefined): number | undefined {
  const figure = aid.fields.find((field) => field.id === id)?.figure;
  if (!figure?.of) return typed(id);
  const parts = figure.of.map((part) => figureOf(aid, part, typed));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < (figure.how === "sum" ? 1 : parts.length)) return undefined;
  const [first = 0, ...rest] = known;
  const result = rest.reduce(operations[figure.how as keyof typeof operations], first);
  return Number.isFinite(result) ? result : undefined;
}

const operations = {
  sum: (one: number, other: number) => one + other,
  product: (one: number, other: number) => one * other,
  quotient: (one: number, other: number) => one / other,
};

/** A sheet as a table for a spreadsheet (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe. */
export function csvOf(aid: Aid, text: (id: string) => string, number: (id: string) => number | undefined): string {
  const rows = aid.fields.map(({ id, label, figure }) =>
    figure
      ? [harmless(label), String(number(id) ?? ""), harmless(figure.unit)]
      : [harmless(label), harmless(text(id)), ""],
  );
  return rows.map((row) => `${row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(",")}\r\n`).join("");
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
