import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countBetween,
  entries,
  fromEntries,
  fromSorted,
  get,
  type OrderedMap,
  rank,
  remove,
  set,
  sizeOf,
  values,
} from './ordered-map';

const key = fc.string({ minLength: 0, maxLength: 3, unit: fc.constantFrom('a', 'b', 'c', '|') });
const step = fc.record({ key, value: fc.option(fc.nat(9)) });

function both(steps: readonly { readonly key: string; readonly value: number | null }[]) {
  let map: OrderedMap<number> = null;
  const model = new Map<string, number>();
  for (const { key: name, value } of steps) {
    map = value === null ? remove(map, name) : set(map, name, value);
    if (value === null) model.delete(name);
    else model.set(name, value);
  }
  return { map, sorted: [...model].sort(([one], [other]) => (one < other ? -1 : 1)) };
}

describe('an ordered map', () => {
  test('[MAP-1] behaves like a sorted record', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), key, (steps, asked) => {
        const { map, sorted } = both(steps);
        expect([...entries(map)]).toEqual(sorted);
        expect(sizeOf(map)).toBe(sorted.length);
        expect(get(map, asked)).toBe(sorted.find(([name]) => name === asked)?.[1]);
      }),
    );
  });

  test('[MAP-2] has one shape for one content', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { map, sorted } = both(steps);
        expect(map).toEqual(fromEntries([...sorted].reverse()));
        expect(fromSorted(sorted)).toEqual(map);
      }),
    );
  });

  test('[MAP-3] ranges, ranks and counts agree with the sorted keys', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), key, key, (steps, one, other) => {
        const { map, sorted } = both(steps);
        const [from, to] = one < other ? [one, other] : [other, one];
        const inside = sorted.filter(([name]) => name >= from && name < to);
        expect([...entries(map, from, to)]).toEqual(inside);
        expect(values(map, from, to)).toEqual(inside.map(([, value]) => value));
        expect(countBetween(map, from, to)).toBe(inside.length);
        expect(rank(map, from)).toBe(sorted.filter(([name]) => name < from).length);
      }),
    );
  });

  test('[MAP-1] setting an equal value or removing what is not there gives the same map', () => {
    const map = fromEntries([
      ['a', 1],
      ['b', 2],
    ] as const);
    expect(set(map, 'a', 1)).toBe(map);
    expect(remove(map, 'x')).toBe(map);
  });
});
