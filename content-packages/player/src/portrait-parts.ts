/**
 * What the packager puts portraits together from, on a field of 64 × 64. The words are those of `courses/FORMAT.md`.
 */
type Shapes = Readonly<Record<string, string>>;

export const skins = ["#f7dcc8", "#efc3a0", "#dca67c", "#b97f55", "#8f5c3c", "#6a4230"] as const;

export const colours: Shapes = {
  black: "#26222b",
  brown: "#553a29",
  chestnut: "#8a5230",
  blond: "#d8b26b",
  grey: "#8f929b",
  silver: "#d3d2ce",
  navy: "#2d4266",
  blue: "#5884b5",
  teal: "#1c7a74",
  green: "#4d7553",
  plum: "#74456f",
  rust: "#b3563a",
  sand: "#c6ab82",
  cream: "#efe7d8",
};

export const hairBehind: Shapes = {
  bob: "M17 39c-2-19 3-29 15-29s18 10 16 29c-3 4-7 4-10 2h-13c-3 2-7 2-9-2z",
  long: "M16 54c-1-8 1-14 0-23 0-13 6-21 16-21s16 8 16 21c0 9 1 15 0 23-5 3-9 1-10-1h-12c-2 2-6 4-11 1z",
  tied: "M42 16c9 2 11 15 9 33-3 3-6 2-8-1 2-9 1-16-3-22z",
  bun: "M25 9a7 7 0 1 0 14-1 7 7 0 1 0-14 1",
  coils: "M14 26c-2-4 0-7 2-9 1-5 4-9 7-10 3-3 7-4 9-3s6 1 9 4c4 1 7 5 8 9 2 2 3 5 1 9 1 4-1 8-4 9h-29c-3-2-4-5-3-9z",
  locs: "M17 50c-2-6 1-13 0-21-1-12 6-19 15-19s16 7 15 19c-1 8 2 15 0 21-2 2-3 2-4 0-1 2-4 2-5 0H26c-1 2-4 2-5 0-1 2-3 2-4 0z",
  scarf: "M14 60c2-8 2-15 2-26 0-16 7-26 16-26s17 10 17 26c0 11-1 18 1 26z",
};

const cap = "M20 29c-2-11 3-18 12-18s14 7 12 18";

export const hairBefore: Shapes = {
  crop: "M20 26c0-9 5-14 12-14s12 5 12 14l-3-7q-9 2-18 0z",
  short: `${cap}c-1-4-2-6-4-8-5 1-10 0-13-4-1 3-5 5-7 12z`,
  swept: "M20 29c-2-8-2-13 2-16 4-5 12-6 17-3 6 3 7 10 5 19-1-4-2-7-3-9-6 2-12 1-15-2-1 4-4 5-6 11z",
  waves:
    "M20 29c-2-3-2-6-1-8-1-4 2-7 5-8 2-4 6-4 8-3 4-2 8 0 10 3 3 2 4 5 3 8 2 3 2 6-1 8-1-4-2-6-4-8-2 1-4 0-5-2-2 2-5 2-6 1-1 2-3 3-5 2-3 1-4 4-5 7z",
  curls:
    "M20 30c-3-2-4-5-2-7-1-4 1-7 4-8 1-4 4-5 7-4 2-2 6-2 8 0 3-1 6 2 6 5 3 1 4 4 3 7 2 2 2 6-2 7-1-4-2-7-4-9-2 1-3 0-4-1-2 1-4 1-4 1-2 1-4 1-5-1-1 1-3 2-4 2-2 2-3 5-3 8z",
  coils: "M21 27c-1-9 4-14 11-14s12 5 12 14c-1-4-2-6-4-7-5 2-11 2-16 0-2 1-3 3-4 7z",
  bob: `${cap}c-1-5-3-8-7-10-4 4-11 6-17 10z`,
  long: `${cap}c-1-5-5-9-12-13-2 5-6 9-12 13z`,
  tied: `${cap}c-1-6-5-9-10-11-6 1-11 4-14 11z`,
  bun: `${cap}c-1-5-5-9-12-9s-11 4-12 9z`,
  locs: `${cap}c-1-5-4-8-7-10-2 2-3 3-5 3s-4-1-5-3c-3 2-6 5-7 10z`,
  receding: "M20 29c-2-6-1-12 4-15-1 3-1 5-1 8-1 2-2 4-3 7z m24 0c2-6 1-12-4-15 1 3 1 5 1 8 1 2 2 4 3 7z",
  scarf:
    "M32 10c-10 0-15 9-15 20 0 9 6 15 15 15s15-6 15-15c0-11-5-20-15-20zm0 7c6 0 10 5 10 11 0 8-4 13-10 13s-10-5-10-13c0-6 4-11 10-11z",
};

/** `shirt` shows light under the cloth, `over` is cloth above it, `collar` a shade on the cloth. */
export const tops: Readonly<Record<string, { shirt?: string; over?: string; collar?: string; line?: string }>> = {
  crew: { line: "M25 47q8 7 15-1" },
  vneck: { shirt: "M26 46l6 10 7-10q-7 6-14 0z", line: "M26 47l6 9 7-10" },
  roll: { over: "M26 41q7 5 13 0l0 7q-7 6-14 0z" },
  shirt: { line: "M26 46l-4 4 6 6 4-5 5 5 5-7-4-3m-6 6v13" },
  blazer: {
    shirt: "M26 46l6 20 7-20q-7 6-14 0z",
    line: "M25 47l-5 8 4 1-2 3 10 7 10-8-2-2 4-2-5-8",
  },
  suit: {
    shirt: "M26 46l6 20 7-20q-7 6-14 0z",
    over: "M30 51h4l-1 3 2 9-3 3-3-3 2-9z",
    line: "M25 47l-5 8 4 1-2 3 10 7 10-8-2-2 4-2-5-8",
  },
  jacket: { collar: "M25 45l-4 4q11 8 22 0l-4-5q-7 6-14 1z", line: "M32 53v13m-19-9h8m22 0h8" },
};

export const beards: Shapes = {
  short: "M21 28c0 9 4 14 11 14s11-6 11-14c-1 3-2 5-3 5-4-2-12-2-16 0-1-1-2-2-3-5z",
  full: "M21 27c0 11 4 19 11 19s12-8 11-19c-1 4-2 6-3 6-4-2-12-2-16 0-1-1-3-2-3-6z",
  moustache: "M27 35c2-2 4-3 5-1 2-1 4-1 6 1-2 1-4 1-6 0-2 1-4 1-6 0z",
};

export const glasses: Shapes = {
  round: "M24 29a4 4 0 1 0 8 0 4 4 0 1 0-9 0m10 0a4 4 0 1 0 8 0 4 4 0 1 0-9 0",
  square: "M23 26h8v5h-8z m10 0h8v5h-8z",
};
