import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isoWeek,
  parseDay,
  weekday,
} from './calendar';

const FIRST = 7_305; // 1990-01-01
const LAST = 84_005; // 2199-12-31
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dayOfNumber);

test('[CAL-2] every day from 1990 to 2199 is the day that the engine’s own calendar shows, and is read back as itself', () => {
  for (let number = FIRST; number <= LAST; number += 1) {
    const expected = new Date(number * 86_400_000).toISOString().slice(0, 10);
    const shown = dayOfNumber(number);
    if (shown !== expected || parseDay(shown) !== shown || dayNumber(shown) !== number) {
      expect.fail(`day ${number} is ${expected}, not ${shown}`);
    }
  }
  expect(parseDay(dayOfNumber(FIRST - 1))).toBeNull();
  expect(parseDay(dayOfNumber(LAST + 1))).toBeNull();
});

test('[CAL-1] whatever is read as a day is a date that exists, in exactly that form', () => {
  const part = (max: number, width: number) =>
    fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, '0'));
  fc.assert(
    fc.property(fc.tuple(part(2300, 4), part(20, 2), part(40, 2)), ([year, month, date]) => {
      const text = `${year}-${month}-${date}`;
      const date2 = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(date2.getTime()) && date2.toISOString().slice(0, 10) === text;
      const expected = exists && Number(year) >= 1990 && Number(year) <= 2199;
      expect(parseDay(text) !== null).toBe(expected);
    }),
    { numRuns: 5_000 },
  );
});

test('[CAL-2] adding days is undone by subtracting them, counted by daysBetween, and keeps the order of text', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, count) => {
      const moved = addDays(day, count);
      expect(addDays(moved, -count)).toBe(day);
      expect(daysBetween(day, moved)).toBe(count);
      expect(Math.sign(count)).toBe(moved > day ? 1 : moved < day ? -1 : 0);
    }),
  );
});

test('[CAL-4] weekday and week follow the engine’s own calendar', () => {
  const names = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
  const order = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(order[weekday(day) - 1]).toBe(names.format(new Date(`${day}T00:00:00Z`)));
      const thursday = addDays(day, 4 - weekday(day));
      const { year, week } = isoWeek(day);
      expect(String(year)).toBe(thursday.slice(0, 4));
      // The week with the fourth of January is the first of its year.
      const monday = addDays(day, 1 - weekday(day));
      const fourth = parseDay(`${year}-01-04`) ?? day;
      expect(daysBetween(addDays(fourth, 1 - weekday(fourth)), monday)).toBe((week - 1) * 7);
    }),
  );
});
