import { describe, expect, test } from 'vitest';
import type { Day } from './calendar';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isoWeek,
  parseDay,
  weekday,
} from './calendar';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

describe('parseDay', () => {
  test.each(['2026-01-01', '2024-02-29', '2000-02-29', '1990-01-01', '2199-12-31'])(
    '[CAL-1] %s is a day',
    (text) => expect(parseDay(text)).toBe(text),
  );

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '2025-02-29',
    '2100-02-29',
    '0001-01-01',
    '1989-12-31',
    '2200-01-01',
    '9999-12-31',
    '',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026/01/01',
    '01.01.2026',
    '٢٠٢٦-01-01',
    '２０２６-01-01',
    '2026-01-1e',
    '-026-01-01',
    '2026--1-01',
    'NaN',
    'today',
  ])('[CAL-1] "%s" is refused', (text) => expect(parseDay(text)).toBeNull());
});

describe('arithmetic', () => {
  test('[CAL-2] months and years carry over, also across a leap day', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01');
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366);
    expect(daysBetween(day('2026-01-02'), day('2026-01-01'))).toBe(-1);
    expect(dayNumber(day('1990-01-01'))).toBe(7305);
  });

  test('[CAL-2] there is room on both sides of what may be typed, and an end to it', () => {
    expect(addDays(day('2199-12-31'), 1)).toBe('2200-01-01');
    expect(addDays(day('1990-01-01'), -1)).toBe('1989-12-31');
    expect(() => addDays(day('2199-12-31'), 4_000_000)).toThrow(RangeError);
    expect(() => dayOfNumber(Number.NaN)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('weeks', () => {
  test('[CAL-4] Monday is 1 and Sunday is 7', () => {
    expect(weekday(day('2026-10-26'))).toBe(1);
    expect(weekday(day('2026-10-25'))).toBe(7);
    expect(weekday(day('1990-01-01'))).toBe(1);
  });

  test.each([
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-01', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
  ])('[CAL-4] %s lies in the week of its Thursday', (text, year, week) =>
    expect(isoWeek(day(text))).toEqual({ year, week }),
  );
});
