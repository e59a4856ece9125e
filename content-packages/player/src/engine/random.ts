/** Numbers from 0 to 1 that follow from the seed alone (mulberry32), so that a resumed course looks the same. */
export function randomFrom(seed: number, ...salt: readonly (string | number)[]): () => number {
  let state = seed >>> 0;
  for (const character of salt.join("\n")) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const deck = [...things];
  for (let last = deck.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [deck[last], deck[other]] = [deck[other] as Thing, deck[last] as Thing];
  }
  return deck;
}
