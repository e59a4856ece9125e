import type { Edition } from "../strict";
import { type Api, StrictApi, type Values } from "./strict-api";

/** scorm-again, as far as an LMS's page uses it. */
export interface Runtime {
  loadFromFlattenedJSON(values: Values, at: string): void;
}

/**
 * How the LMS behaves. `moodle`: a commit that cannot be sent is handed to a beacon and called a success (M5.1); SCORM 1.2 then takes
 * its values as sent. `throws`: no call comes back.
 */
type Manner = "honest" | "moodle" | "throws";

interface Lms {
  readonly visit: number;
  readonly values: Values;
  readonly strict: StrictApi;
  manner: Manner;
}

declare global {
  interface Window {
    API?: Api;
    API_1484_11?: Api;
    lms: Lms;
  }
}

/** Puts the API into this window, as the LMS's player page does before it shows the course. */
export function offer(edition: Edition, runtime: Runtime): void {
  const { visit, values, manner } = JSON.parse(document.getElementById("start")?.textContent ?? "") as Lms;
  if (Object.keys(values).length > 0) runtime.loadFromFlattenedJSON(values, "");
  const sent: Values = {};
  let turn = 0;
  const send = (finished: boolean): boolean => {
    const changes = Object.entries(strict.set).filter(([element, value]) => sent[element] !== value);
    const moodle = window.lms.manner === "moodle";
    const told = Object.fromEntries(moodle && edition === "1.2" ? changes : Object.entries(strict.set));
    const { violations } = strict;
    const heard = post(JSON.stringify({ visit, turn: turn++, values: told, violations, finished }), moodle);
    if (heard) Object.assign(sent, told);
    return heard;
  };
  const strict = new StrictApi(edition, runtime as unknown as Api, values, send);
  window.lms = { visit, values, strict, manner };
  const api = moody(strict.api);
  if (edition === "1.2") window.API = api;
  else window.API_1484_11 = api;
}

/** As LMSs do: wait for the server, and hand the values to a beacon where the page may not wait any more. */
function post(body: string, pretend: boolean): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open("POST", "/commit", false);
    request.send(body);
    return request.status === 204;
  } catch {
    return navigator.sendBeacon("/commit", body) && (pretend || navigator.onLine);
  }
}

function moody(api: Api): Api {
  const calls = Object.entries(api).map(([name, call]) => {
    const moody = (...texts: readonly string[]): unknown => {
      if (window.lms.manner === "throws") throw new Error("The LMS is out of order.");
      return call(...texts);
    };
    return [name, moody];
  });
  return Object.fromEntries(calls) as Api;
}
