import { expect, it } from 'vitest';
import { shownName } from './source';

it('[IMP-44] shows the name of a file without what turns or hides it, and cut', () => {
  expect(shownName('saker\u202Evsc.exe')).toBe('sakervsc.exe');
  expect(shownName('sa\u200Bk\u0000er.csv\n')).toBe('saker.csv');
  expect(shownName('../../etc/passwd')).toBe('../../etc/passwd');
  expect(shownName('x'.repeat(300))).toBe(`${'x'.repeat(80)}…`);
});
