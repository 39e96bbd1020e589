import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankBetween, spreadRanks } from './rank';

describe('the keys of an order by hand', () => {
  test('[PRI-2] between any two keys there is another, wherever things are put', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 300 }), (places) => {
        const keys: string[] = [];
        for (const random of places) {
          const place = random % (keys.length + 1);
          keys.splice(place, 0, rankBetween(keys[place - 1] ?? null, keys[place] ?? null));
        }
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => key === '' || key.endsWith('0'))).toEqual([]);
      }),
    );
  });

  test('[PRI-2] a thousand in one place need keys that grow by one digit in five', () => {
    let [first, last] = [rankBetween(null, null), rankBetween(null, null)];
    for (let n = 0; n < 1_000; n += 1) {
      first = rankBetween(null, first);
      last = rankBetween(last, null);
    }
    expect(Math.max(first.length, last.length)).toBeLessThan(220);
  });

  test.each([0, 1, 2, 20, 500])(
    '[PRI-2] %d are spread over short keys with room between',
    (count) => {
      const keys = spreadRanks(count);
      expect(keys).toHaveLength(count);
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(keys.filter((key) => key.endsWith('0') || key.length > 2)).toEqual([]);
    },
  );
});
