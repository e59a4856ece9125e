export interface Api12 {
  LMSInitialize(empty: string): unknown;
  LMSFinish(empty: string): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(empty: string): unknown;
  LMSGetLastError(): unknown;
}

/** A window as far as looking for the LMS goes. Reading any of it may throw if it belongs to somebody else. */
interface Frame {
  readonly API?: Api12 | null;
  readonly parent: Frame;
  readonly opener?: Frame | null;
}

const furthest = 500;

/** Up the own parents first, then the opener and its parents. */
export function findApi(from: Frame): Api12 | undefined {
  return climb(from) ?? climb(attempt(() => from.opener)) ?? climb(attempt(() => top(from).opener));
}

function climb(from: Frame | null | undefined): Api12 | undefined {
  let frame = from;
  for (let hops = 0; frame && hops <= furthest; hops++) {
    const here: Frame = frame;
    const api = attempt(() => here.API);
    if (api) return api;
    const above = attempt(() => here.parent);
    if (!above || above === here) return undefined;
    frame = above;
  }
  return undefined;
}

function top(from: Frame): Frame {
  let frame = from;
  for (let hops = 0; frame.parent !== frame && hops <= furthest; hops++) frame = frame.parent;
  return frame;
}

function attempt<Found>(read: () => Found): Found | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
