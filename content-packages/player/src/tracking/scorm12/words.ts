/** SCORM 1.2's ways of writing things. */

/** HHHH:MM:SS.SS */
export function timespan(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const hours = Math.min(9999, Math.floor(hundredths / 360000));
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = (hundredths % 6000) / 100;
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${rest.toFixed(2).padStart(5, "0")}`;
}

/** HH:MM:SS of the learner's own day. */
export function clockTime(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => padded(part, 2)).join(":");
}

/** 0 → a, 25 → z, then the digits. */
export function letter(index: number): string {
  return "abcdefghijklmnopqrstuvwxyz0123456789".charAt(index);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
