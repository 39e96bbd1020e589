import { expect, test } from 'vitest';
import type { Day } from '../calendar';
import { parseDay, weekday, yearOf } from '../calendar';
import { easterSunday, holidayOn, holidaysOf } from './holidays';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

test('[CAL-9] the public holidays of 2026 are the twelve that the calendar of Norway shows', () => {
  expect([...holidaysOf(2026)].map((holiday) => `${holiday.day} ${holiday.name}`).sort()).toEqual([
    '2026-01-01 newYearsDay',
    '2026-04-02 maundyThursday',
    '2026-04-03 goodFriday',
    '2026-04-05 easterSunday',
    '2026-04-06 easterMonday',
    '2026-05-01 labourDay',
    '2026-05-14 ascensionDay',
    '2026-05-17 constitutionDay',
    '2026-05-24 whitSunday',
    '2026-05-25 whitMonday',
    '2026-12-25 christmasDay',
    '2026-12-26 boxingDay',
  ]);
});

test.each(['2026-04-04', '2026-12-24', '2026-12-31', '2026-05-02', '2026-11-01'])(
  '[CAL-9] %s is no public holiday',
  (text) => expect(holidayOn(day(text))).toBeNull(),
);

test('[CAL-9] where two holidays meet, the fixed date gives the name', () => {
  expect(holidayOn(day('2008-05-01'))).toBe('labourDay');
  expect(holidayOn(day('2043-05-17'))).toBe('constitutionDay');
  expect(holidayOn(day('2027-05-17'))).toBe('constitutionDay');
});

test.each([
  ['1990-04-15'],
  ['1999-04-04'],
  ['2000-04-23'],
  ['2008-03-23'],
  ['2011-04-24'],
  ['2016-03-27'],
  ['2019-04-21'],
  ['2024-03-31'],
  ['2025-04-20'],
  ['2026-04-05'],
  ['2027-03-28'],
  ['2035-03-25'],
  ['2038-04-25'],
  ['2049-04-18'],
  ['2076-04-19'],
  ['2100-03-28'],
])('[CAL-9] Easter was or will be on %s', (text) =>
  expect(easterSunday(Number(text.slice(0, 4)))).toBe(text),
);

test('[CAL-9] Easter is a Sunday from 22 March to 25 April, the one that Butcher’s rule gives', () => {
  for (let year = 1583; year <= 2500; year += 1) {
    const easter = easterSunday(year);
    if (easter !== byButcher(year) || weekday(easter) !== 7 || yearOf(easter) !== year) {
      expect.fail(`Easter of ${year} is ${byButcher(year)}, not ${easter}`);
    }
  }
  expect(easterSunday(1818)).toBe('1818-03-22');
  expect(easterSunday(2285)).toBe('2285-03-22');
});

/** The rule as Butcher’s Ecclesiastical Calendar prints it (1876), step by step: another way to the same day. */
function byButcher(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-0${month}-${String(date).padStart(2, '0')}`;
}
