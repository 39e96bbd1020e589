/** Chance from a seed, so that a scenario is the same each time it is told. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole, from the least to the most, both included. */
  between(least: number, most: number): number;
  happens(probability: number): boolean;
  /** One of them; there has to be one. */
  of<T>(list: readonly T[]): T;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  // Weyl's sequence through a mixer of 32 bits: good enough for a story, and the same on every machine.
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (probability) => next() < probability,
    of<T>(list: readonly T[]): T {
      const one = list[Math.floor(next() * list.length)];
      if (one === undefined) throw new RangeError('there has to be one to choose from');
      return one;
    },
  };
}
