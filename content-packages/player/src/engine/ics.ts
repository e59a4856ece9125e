import { day } from "./plan";

export interface Reminder {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** 2026-12-02 */
  readonly date: string;
}

/** A calendar file (RFC 5545) with one whole day, and a word at nine in the morning of wherever one then is. */
export function calendar({ id, title, text, date }: Reminder, now: Date): string {
  const [year = 0, month = 1, date1 = 1] = date.split("-").map(Number);
  const next = day(new Date(year, month - 1, date1), 1);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ridealong//Plan//EN",
    "BEGIN:VEVENT",
    `UID:${id}@ridealong.org`,
    `DTSTAMP:${compact(now.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(next)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function compact(time: string): string {
  return time.replace(/[-:]/g, "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** No line is longer than 75 bytes, and none ends within a character. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 75) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
