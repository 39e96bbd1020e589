import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test.each([
  ['Kari Nordmann', [], 'KN'],
  ['Kari Nordmann', ['KN'], 'KaN'],
  ['Kari Nordmann', ['KN', 'KaN', 'KrN', 'KiN'], 'KNo'],
  ['Kari Marie Nordmann', ['KN'], 'KMN'],
  ['Anne-Lise Ås', [], 'AÅ'],
  ['Øystein', [], 'ØY'],
  ['Øystein', ['ØY'], 'ØS'],
  ['Bo', ['BO'], 'BO2'],
  ['kari nordmann', ['kn'], 'KaN'],
])('[ACC-41] the initials of %s beside %j are %s', (name, taken, initials) => {
  expect(initialsOf(name, new Set(taken))).toBe(initials);
});

test('[ACC-41] however many of one name there are, no two have the same initials', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Kari Nordmann', 'Ola', 'Å Å', '!!!', 'Li Wu'),
      fc.integer({ min: 2, max: 60 }),
      (name, count) => {
        const taken = new Set<string>();
        for (let n = 0; n < count; n++) taken.add(initialsOf(name, taken).toLowerCase());
        expect(taken.size).toBe(count);
      },
    ),
  );
});
