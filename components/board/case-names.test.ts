import { expect, test } from 'vitest';
import type { PersonId } from '@/domain/ids';
import { shortNames } from './case-names';

function people(...names: readonly string[]) {
  return new Map(
    names.map((name, n) => {
      const person = `p${n}` as PersonId;
      return [person, { person, name, initials: '' }] as const;
    }),
  );
}

test('[DSK-6] people are called by first name, and by their whole name where two share it', () => {
  const names = shortNames(people('Eli Nilsen', 'Bjørn Tveit', 'Eli Moe', 'Guro'));
  expect([...names.values()]).toEqual(['Eli Nilsen', 'Bjørn', 'Eli Moe', 'Guro']);
});
