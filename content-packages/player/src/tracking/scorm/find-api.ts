/** A window as far as looking for the LMS goes. Reading any of it may throw if it belongs to somebody else. */
export interface Frame {
  readonly API?: object | null;
  readonly API_1484_11?: object | null;
  readonly parent: Frame;
  readonly opener?: Frame | null;
}

export type ApiName = "API" | "API_1484_11";

const furthest = 500;

/** An LMS's interface and the way to it, such as `parent 2`: this many windows above the one that it begins at. */
interface Found {
  readonly api: object;
  readonly way: string;
}

/** Up the own parents first, then the opener and its parents. */
export function findApi(from: Frame, name: ApiName): Found | undefined {
  return (
    climb("parent", from, name) ??
    climb(
      "opener",
      attempt(() => from.opener),
      name,
    ) ??
    climb(
      "top.opener",
      attempt(() => top(from).opener),
      name,
    )
  );
}

function climb(start: string, from: Frame | null | undefined, name: ApiName): Found | undefined {
  let frame = from;
  for (let hops = 0; frame && hops <= furthest; hops++) {
    const here: Frame = frame;
    const api = attempt(() => here[name]);
    if (api) return { api, way: `${start} ${hops}` };
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
