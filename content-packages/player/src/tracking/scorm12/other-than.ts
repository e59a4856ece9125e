/**
 * Another legal value than this one. Moodle takes a commit that it could not send as sent, and will not send the same value
 * again; a value that differs goes out, and then the true one does too.
 */
export function otherThan(element: string, value: string): string {
  switch (element.slice(element.lastIndexOf(".") + 1)) {
    case "lesson_status":
    case "status":
      return value === "incomplete" ? "browsed" : "incomplete";
    case "raw":
    case "min":
    case "max":
      return String(Number(value) > 0 ? Number(value) - 1 : 1);
    case "exit":
      return "";
    case "type":
      return "fill-in";
    case "result":
      return value === "neutral" ? "wrong" : "neutral";
    case "time":
      return value === "00:00:00" ? "00:00:01" : "00:00:00";
    case "latency":
    case "session_time":
      return value === "0000:00:00.00" ? "0000:00:00.01" : "0000:00:00.00";
    case "suspend_data":
      return `${value} `;
    default:
      return value.length < 255 ? `${value}_` : value.slice(1);
  }
}
