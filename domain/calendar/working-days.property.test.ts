import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../calendar';
import { addDays, dayOfNumber } from '../calendar';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

const anyDay = fc.integer({ min: 8_000, max: 83_000 }).map(dayOfNumber);
/** A day, another up to three years off, and closed days that lie among them. */
const span = anyDay.chain((from) =>
  fc.record({
    from: fc.constant(from),
    to: fc.integer({ min: 0, max: 1_000 }).map((days) => addDays(from, days)),
    closedDays: fc.array(
      fc.integer({ min: -10, max: 1_010 }).map((days) => addDays(from, days)),
      { maxLength: 40 },
    ),
  }),
);

function countOneByOne(from: Day, to: Day, closedDays: readonly Day[]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, closedDays)) count += 1;
  }
  return count;
}

test('[CAL-11] the count is that of looking at each day, and the opposite way round it is the opposite', () => {
  fc.assert(
    fc.property(span, ({ from, to, closedDays }) => {
      const count = workingDaysBetween(from, to, closedDays);
      expect(count).toBe(countOneByOne(from, to, closedDays));
      expect(workingDaysBetween(to, from, closedDays)).toBe(0 - count);
    }),
  );
});

test('[CAL-11] spans add up', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      anyDay,
      fc.array(anyDay, { maxLength: 5 }),
      (a, b, c, closedDays) => {
        const [ab, bc] = [
          workingDaysBetween(a, b, closedDays),
          workingDaysBetween(b, c, closedDays),
        ];
        expect(ab + bc).toBe(workingDaysBetween(a, c, closedDays));
      },
    ),
    { numRuns: 300 },
  );
});

test('[CAL-10] n working days on is a working day with exactly n of them after the start', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 200 }), ({ from, closedDays }, count) => {
      const day = addWorkingDays(from, count, closedDays);
      expect(isWorkingDay(day, closedDays)).toBe(true);
      expect(workingDaysBetween(from, day, closedDays)).toBe(count);
      const back = addWorkingDays(from, -count, closedDays);
      expect(isWorkingDay(back, closedDays)).toBe(true);
      expect(workingDaysBetween(addDays(back, -1), addDays(from, -1), closedDays)).toBe(count);
    }),
    { numRuns: 300 },
  );
});
