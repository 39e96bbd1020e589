import { expect, test } from 'vitest';
import { slugOf } from './slug';

test.each([
  ['Nav Øst', [], 'nav-ost'],
  ['Nav Øst', ['nav-ost', 'nav-ost-2'], 'nav-ost-3'],
  ['  Sykepenger: Ålesund & Ærø! ', [], 'sykepenger-alesund-aero'],
  ['Kárášjohka', [], 'karasjohka'],
  ['Отдел', [], 'enhet'],
  ['A'.repeat(60), [], 'a'.repeat(40)],
])('[ACC-6] the address of a unit named %s beside %j is %s', (name, taken, slug) => {
  expect(slugOf(name, (one) => taken.includes(one))).toBe(slug);
});
