import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import { asTyped, typedDay } from './typed-day';

const TODAY = '2026-10-14' as Day;

describe('[DSK-9] a day can be typed', () => {
  test.each([
    ['21.10.2026', '2026-10-21'],
    ['21.10.26', '2026-10-21'],
    ['1.3.2026', '2026-03-01'],
    ['21/10/2026', '2026-10-21'],
    ['21 10 2026', '2026-10-21'],
    ['211026', '2026-10-21'],
    ['21102026', '2026-10-21'],
    ['2026-10-21', '2026-10-21'],
    [' 21.10 ', '2026-10-21'],
    ['21.10.', '2026-10-21'],
  ])('[DSK-9] %s is %s', (text, day) => {
    expect(typedDay(text, TODAY)).toBe(day);
  });

  test.each(['', '32.10.2026', '29.02.2026', '21', 'i morgen', '21.13', '1.1.1066', '21.10.202'])(
    '[DSK-9] %j is no day',
    (text) => {
      expect(typedDay(text, TODAY)).toBeNull();
    },
  );

  test('[DSK-9] without a year it is the nearest one', () => {
    expect(typedDay('28.12', '2026-01-05' as Day)).toBe('2025-12-28');
    expect(typedDay('5.1', '2026-12-28' as Day)).toBe('2027-01-05');
    expect(typedDay('29.2', '2027-06-01' as Day)).toBe('2028-02-29');
  });

  test('[DSK-9] what a field shows is read back as the same day', () => {
    expect(typedDay(asTyped(TODAY), TODAY)).toBe(TODAY);
  });
});
