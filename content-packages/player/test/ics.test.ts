import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar } from "../src/engine/ics";

const now = new Date("2026-11-25T09:08:07.654Z");
const plain = { id: "7", title: "Look back", text: "Ask first", date: "2026-12-31" };

function unfolded(file: string): string[] {
  return file.replace(/\r\n /g, "").split("\r\n");
}

test("a reminder is one whole day with an alarm on its morning", () => {
  const lines = unfolded(calendar(plain, now));
  for (const line of [
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "DTSTAMP:20261125T090807Z",
    "UID:7@ridealong.org",
    "TRIGGER:PT9H",
  ])
    assert.ok(lines.includes(line), line);
  assert.equal(lines[0], "BEGIN:VCALENDAR");
  assert.equal(lines[lines.length - 2], "END:VCALENDAR");
});

test("every line ends with CR LF and none is longer than 75 bytes, whatever is written", () => {
  const file = calendar({ ...plain, text: "Über 🙂 den Umsatz sprechen. ".repeat(20) }, now);
  assert.ok(file.endsWith("\r\n"));
  const lines = file.split("\r\n");
  assert.ok(lines.every((line) => !/[\r\n]/.test(line)));
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\ufffd")));
  assert.ok(unfolded(file).includes(`DESCRIPTION:${"Über 🙂 den Umsatz sprechen. ".repeat(20)}`));
});

test("commas, semicolons, backslashes and line breaks are escaped", () => {
  const lines = unfolded(calendar({ ...plain, text: "a, b; c\\d\ne\r\nf" }, now));
  assert.ok(lines.includes("DESCRIPTION:a\\, b\\; c\\\\d\\ne\\nf"));
});
