import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOfNumber, parseDay } from '../calendar';
import type { TimeOfDay } from './oslo-time';
import { dayOf, instantOf, isMissingTime, osloOffsetMs, osloTime, startOfDay } from './oslo-time';

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function shownByIntl(ms: number): string {
  return oslo.format(ms);
}

function shownByUs(ms: number): string {
  const { day, hour, minute } = osloTime(ms);
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const FROM = Date.parse('1990-01-01T00:00:00Z');
const TO = Date.parse('2199-12-31T00:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(
    ([hour, minute]) =>
      `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as TimeOfDay,
  );
const anyDay = fc.integer({ min: 7_305, max: 84_004 }).map(dayOfNumber);

test('[CAL-5] any instant from 1990 to 2199 shows the day and time that the zone database shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: FROM, max: TO }), (ms) => {
      expect(shownByUs(ms)).toBe(shownByIntl(ms));
      expect(dayOf(ms)).toBe(shownByIntl(ms).slice(0, 10));
    }),
    { numRuns: 5_000 },
  );
});

test('[CAL-5] every quarter of an hour around each change of the clock shows what the zone database shows', () => {
  const wrong: string[] = [];
  for (let year = 1990; year <= 2199; year += 1) {
    for (const from of [`${year}-03-24`, `${year}-09-23`, `${year}-10-24`]) {
      const start = Date.parse(`${from}T00:00:00Z`);
      // The last Sunday of a month is among its last seven days; an hour on either side of 01:00 UTC is enough.
      for (let day = 0; day < 9; day += 1) {
        for (let quarter = 0; quarter <= 12; quarter += 1) {
          const ms = start + day * 24 * HOUR_MS + quarter * 15 * MINUTE_MS;
          if (shownByUs(ms) !== shownByIntl(ms))
            wrong.push(`${shownByUs(ms)} for ${shownByIntl(ms)}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['2026-10-25', '2027-03-28'])(
  '[CAL-5] every minute of %s shows what the zone database shows',
  (text) => {
    const day = parseDay(text);
    if (day === null) throw new Error('not a day');
    const start = startOfDay(day);
    const minutes = (startOfDay(addDays(day, 1)) - start) / MINUTE_MS;
    expect([23 * 60, 25 * 60]).toContain(minutes);
    for (let minute = -60; minute <= minutes + 60; minute += 1) {
      expect(shownByUs(start + minute * MINUTE_MS)).toBe(shownByIntl(start + minute * MINUTE_MS));
    }
  },
);

test('[CAL-6] a day begins at the first instant that belongs to it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOf(startOfDay(day))).toBe(day);
      expect(dayOf(startOfDay(day) - 1)).toBe(addDays(day, -1));
    }),
  );
});

test('[CAL-7] the instant of a time shows that time, and is the first to do so; a missing time shows an hour later', () => {
  fc.assert(
    fc.property(anyDay, time, (day, clock) => {
      const ms = instantOf(day, clock);
      const asked = `${day} ${clock}`;
      if (isMissingTime(day, clock)) {
        expect(shownByIntl(ms - HOUR_MS)).not.toBe(asked);
        expect(shownByIntl(ms)).toBe(`${day} 03:${clock.slice(3)}`);
      } else {
        expect(shownByIntl(ms)).toBe(asked);
        expect(shownByIntl(ms - HOUR_MS)).not.toBe(asked);
      }
      expect([HOUR_MS, 2 * HOUR_MS]).toContain(osloOffsetMs(ms));
    }),
    { numRuns: 3_000 },
  );
});

test('[CAL-7] the days of change are no exception to it, minute by minute', () => {
  for (const text of ['2026-10-25', '2027-03-28']) {
    const day = parseDay(text);
    if (day === null) throw new Error('not a day');
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const hours = String(Math.floor(minute / 60)).padStart(2, '0');
      const clock = `${hours}:${String(minute % 60).padStart(2, '0')}` as TimeOfDay;
      const isSkipped = text === '2027-03-28' && hours === '02';
      expect(isMissingTime(day, clock)).toBe(isSkipped);
      const shown = isSkipped ? `${day} 03:${clock.slice(3)}` : `${day} ${clock}`;
      expect(shownByIntl(instantOf(day, clock))).toBe(shown);
    }
  }
});
