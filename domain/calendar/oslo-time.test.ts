import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { parseDay } from '../calendar';
import { dayOf, instantOf, isMissingTime, osloTime, parseTime, startOfDay } from './oslo-time';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

const HOUR_MS = 3_600_000;
const SUMMER_TO_WINTER = day('2026-10-25');
const WINTER_TO_SUMMER = day('2027-03-28');

describe('the day and time of an instant', () => {
  test('[CAL-5] the day turns at midnight in Oslo, an hour or two before it does in UTC', () => {
    expect(dayOf(Date.parse('2026-01-15T22:59:59.999Z'))).toBe('2026-01-15');
    expect(dayOf(Date.parse('2026-01-15T23:00:00.000Z'))).toBe('2026-01-16');
    expect(dayOf(Date.parse('2026-07-15T21:59:59.999Z'))).toBe('2026-07-15');
    expect(dayOf(Date.parse('2026-07-15T22:00:00.000Z'))).toBe('2026-07-16');
  });

  test('[CAL-5] on 25 October 2026 the clock shows 02:59 and then 02:00 again', () => {
    expect(osloTime(Date.parse('2026-10-25T00:59:00Z'))).toEqual({
      day: SUMMER_TO_WINTER,
      hour: 2,
      minute: 59,
    });
    expect(osloTime(Date.parse('2026-10-25T01:00:00Z'))).toEqual({
      day: SUMMER_TO_WINTER,
      hour: 2,
      minute: 0,
    });
  });

  test('[CAL-5] on 28 March 2027 the clock shows 01:59 and then 03:00', () => {
    expect(osloTime(Date.parse('2027-03-28T00:59:00Z'))).toEqual({
      day: WINTER_TO_SUMMER,
      hour: 1,
      minute: 59,
    });
    expect(osloTime(Date.parse('2027-03-28T01:00:00Z'))).toEqual({
      day: WINTER_TO_SUMMER,
      hour: 3,
      minute: 0,
    });
  });

  test('[CAL-5] before 1996 summer time ended in September', () => {
    expect(osloTime(Date.parse('1995-10-01T12:00:00Z')).hour).toBe(13);
    expect(osloTime(Date.parse('1996-10-01T12:00:00Z')).hour).toBe(14);
  });

  test('[CAL-5] an instant that is no number is a fault, not a day', () => {
    expect(() => dayOf(Number.NaN)).toThrow(RangeError);
    expect(() => osloTime(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('the instant of a day and time', () => {
  test('[CAL-6] a day begins at its midnight and lasts 24 hours, 23 in March and 25 in October', () => {
    expect(startOfDay(day('2026-01-15'))).toBe(Date.parse('2026-01-14T23:00:00Z'));
    expect(startOfDay(day('2026-01-16')) - startOfDay(day('2026-01-15'))).toBe(24 * HOUR_MS);
    expect(startOfDay(day('2026-10-26')) - startOfDay(SUMMER_TO_WINTER)).toBe(25 * HOUR_MS);
    expect(startOfDay(day('2027-03-29')) - startOfDay(WINTER_TO_SUMMER)).toBe(23 * HOUR_MS);
  });

  test('[CAL-7] an ordinary time is the instant at which the clock shows it', () => {
    expect(instantOf(day('2026-01-15'), '14:30')).toBe(Date.parse('2026-01-15T13:30:00Z'));
    expect(instantOf(day('2026-07-15'), '14:30')).toBe(Date.parse('2026-07-15T12:30:00Z'));
    expect(instantOf(day('2026-07-15'), '23:59')).toBe(Date.parse('2026-07-15T21:59:00Z'));
  });

  test('[CAL-7] in the hour that does not exist, as long after 02:00 as was asked', () => {
    expect(instantOf(WINTER_TO_SUMMER, '01:59')).toBe(Date.parse('2027-03-28T00:59:00Z'));
    expect(instantOf(WINTER_TO_SUMMER, '02:00')).toBe(Date.parse('2027-03-28T01:00:00Z'));
    expect(instantOf(WINTER_TO_SUMMER, '02:30')).toBe(Date.parse('2027-03-28T01:30:00Z'));
    expect(instantOf(WINTER_TO_SUMMER, '03:00')).toBe(Date.parse('2027-03-28T01:00:00Z'));
    expect(osloTime(instantOf(WINTER_TO_SUMMER, '02:30'))).toMatchObject({ hour: 3, minute: 30 });
  });

  test('[CAL-7] in the hour that comes twice, the first', () => {
    expect(instantOf(SUMMER_TO_WINTER, '01:59')).toBe(Date.parse('2026-10-24T23:59:00Z'));
    expect(instantOf(SUMMER_TO_WINTER, '02:30')).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(instantOf(SUMMER_TO_WINTER, '03:00')).toBe(Date.parse('2026-10-25T02:00:00Z'));
  });

  test('[CAL-8] only the hour that the clock jumps over is missing', () => {
    expect(isMissingTime(WINTER_TO_SUMMER, '01:59')).toBe(false);
    expect(isMissingTime(WINTER_TO_SUMMER, '02:00')).toBe(true);
    expect(isMissingTime(WINTER_TO_SUMMER, '02:59')).toBe(true);
    expect(isMissingTime(WINTER_TO_SUMMER, '03:00')).toBe(false);
    expect(isMissingTime(SUMMER_TO_WINTER, '02:30')).toBe(false);
    expect(isMissingTime(day('2027-03-27'), '02:30')).toBe(false);
  });
});

describe('parseTime', () => {
  test.each(['00:00', '09:05', '14:30', '23:59'])('[CAL-12] %s is a time', (text) =>
    expect(parseTime(text)).toBe(text),
  );
  test.each([
    '24:00',
    '12:60',
    '9:05',
    '0905',
    '14.30',
    '14:30:00',
    '',
    ' 14:30',
    '１４:30',
    '-1:00',
  ])('[CAL-12] "%s" is refused', (text) => expect(parseTime(text)).toBeNull());
});
