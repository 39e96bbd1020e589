import { createFormatter } from 'next-intl';
import { expect, test } from 'vitest';
import { inDays, shortShare } from './share';

const format = createFormatter({ locale: 'nb' });

test.each([
  [100, '1', ''],
  [50, '0,5', '½'],
  [25, '0,25', '¼'],
  [75, '0,75', '¾'],
  [80, '0,8', '0,8'],
  [7, '0,07', '0,07'],
])('[DSK-31] %i hundredths of a day are %s days, and shortly %j', (share, days, short) => {
  expect(inDays(format, share)).toBe(days);
  expect(shortShare(format, share)).toBe(short);
});

test('[DSK-31] a sum is not rounded', () => {
  expect(inDays(format, 775)).toBe('7,75');
  expect(inDays(format, 1_000)).toBe('10');
});
