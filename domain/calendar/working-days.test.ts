import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { parseDay } from '../calendar';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

describe('isWorkingDay', () => {
  test('[CAL-3] a holiday is not a working day', () => {
    expect(isWorkingDay(day('2026-05-14'), [])).toBe(false);
    expect(isWorkingDay(day('2026-05-15'), [])).toBe(true);
  });

  test('[CAL-3] a Saturday, a Sunday and a day the unit has closed are none either', () => {
    expect(isWorkingDay(day('2026-10-24'), [])).toBe(false);
    expect(isWorkingDay(day('2026-10-25'), [])).toBe(false);
    expect(isWorkingDay(day('2026-12-24'), [])).toBe(true);
    expect(isWorkingDay(day('2026-12-24'), [day('2026-12-24')])).toBe(false);
  });
});

describe('counting on', () => {
  test('[CAL-10] the next working day after Wednesday before Easter is the Tuesday after it', () => {
    expect(nextWorkingDay(day('2026-04-01'), [])).toBe('2026-04-07');
    expect(nextWorkingDay(day('2026-04-01'), [day('2026-04-07')])).toBe('2026-04-08');
    expect(nextWorkingDay(day('2026-10-23'), [])).toBe('2026-10-26');
    expect(nextWorkingDay(day('2026-10-24'), [])).toBe('2026-10-26');
  });

  test('[CAL-10] n days on is the n-th working day after, n days back the n-th before, none the day itself', () => {
    expect(addWorkingDays(day('2026-10-23'), 5, [])).toBe('2026-10-30');
    expect(addWorkingDays(day('2026-12-23'), 3, [day('2026-12-24')])).toBe('2026-12-30');
    expect(addWorkingDays(day('2026-10-26'), -1, [])).toBe('2026-10-23');
    expect(addWorkingDays(day('2026-10-25'), -1, [])).toBe('2026-10-23');
    expect(addWorkingDays(day('2026-10-25'), 0, [])).toBe('2026-10-25');
  });

  test('[CAL-10] a count that is not whole or beyond forty years is a fault', () => {
    expect(() => addWorkingDays(day('2026-10-25'), 1.5, [])).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-10-25'), 10_001, [])).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-10-25'), Number.NaN, [])).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  test('[CAL-11] the first day is not counted and the last is', () => {
    expect(workingDaysBetween(day('2026-10-23'), day('2026-10-23'), [])).toBe(0);
    expect(workingDaysBetween(day('2026-10-23'), day('2026-10-25'), [])).toBe(0);
    expect(workingDaysBetween(day('2026-10-23'), day('2026-10-26'), [])).toBe(1);
    expect(workingDaysBetween(day('2026-10-26'), day('2026-10-23'), [])).toBe(-1);
    expect(workingDaysBetween(day('2026-04-01'), day('2026-04-07'), [])).toBe(1);
  });

  test('[CAL-11] 2026 has 253 working days, and a closed day counts once however often it is listed', () => {
    const [from, to] = [day('2025-12-31'), day('2026-12-31')];
    expect(workingDaysBetween(from, to, [])).toBe(253);
    const eve = day('2026-12-24');
    expect(
      workingDaysBetween(from, to, [
        eve,
        eve,
        day('2026-12-25'),
        day('2026-10-25'),
        day('2027-01-04'),
      ]),
    ).toBe(252);
  });
});
