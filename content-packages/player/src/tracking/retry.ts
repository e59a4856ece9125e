/** Waits longer after each failure: 2, 4, 8 … 60 seconds, each a little off so that many learners do not knock at once. */
export function backOff(failures: number, random: () => number): number {
  const seconds = Math.min(60, 2 ** Math.max(1, failures));
  return seconds * 1000 * (0.75 + random() / 2);
}
