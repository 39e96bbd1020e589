import type { Day } from '../calendar';
import { dayNumber, dayOfDate, dayOfNumber, weekday, yearOf } from '../calendar';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Hour = `0${Digit}` | `1${Digit}` | '20' | '21' | '22' | '23';
type Minute = `${'0' | '1' | '2' | '3' | '4' | '5'}${Digit}`;

/** A time on the wall clock, '00:00' to '23:59'. */
export type TimeOfDay = `${Hour}:${Minute}`;

export type OsloTime = { readonly day: Day; readonly hour: number; readonly minute: number };

/** The time a text names, 'HH:MM' with both digits, or null. */
export function parseTime(text: string): TimeOfDay | null {
  return TIME_PATTERN.test(text) ? (text as TimeOfDay) : null;
}

/** The day in Europe/Oslo at an instant, epoch milliseconds. */
export function dayOf(ms: number): Day {
  return dayOfNumber(Math.floor((ms + osloOffsetMs(ms)) / DAY_MS));
}

/** What calendar and wall clock show in Europe/Oslo at an instant, epoch milliseconds. */
export function osloTime(ms: number): OsloTime {
  const local = ms + osloOffsetMs(ms);
  const number = Math.floor(local / DAY_MS);
  const minutes = Math.floor((local - number * DAY_MS) / MINUTE_MS);
  return { day: dayOfNumber(number), hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** The instant, epoch milliseconds, at which a day begins in Europe/Oslo. Midnight exists on every day, once. */
export function startOfDay(day: Day): number {
  return instantOf(day, '00:00');
}

/**
 * The instant, epoch milliseconds, at which the wall clock in Europe/Oslo shows a time.
 * On the last Sunday of March 02:00–02:59 does not exist; the answer is as long after 02:00 as was asked,
 * so 02:30 becomes 03:30. On the last Sunday of October 02:00–02:59 comes twice; the answer is the first.
 * An alarm set within either hour thus goes off once, and never late.
 */
export function instantOf(day: Day, time: TimeOfDay): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const local = dayNumber(day) * DAY_MS + minutes * MINUTE_MS;
  const asSummer = local - SUMMER_OFFSET_MS;
  return osloOffsetMs(asSummer) === SUMMER_OFFSET_MS ? asSummer : local - WINTER_OFFSET_MS;
}

/** True when the clock jumps over this time, so that a person who typed it must be asked again (E_BAD_DATE). */
export function isMissingTime(day: Day, time: TimeOfDay): boolean {
  const shown = osloTime(instantOf(day, time));
  return shown.hour !== Number(time.slice(0, 2));
}

/** Europe/Oslo ahead of UTC at an instant, in milliseconds: one hour, or two in summer. */
export function osloOffsetMs(ms: number): number {
  const year = yearOf(dayOfNumber(Math.floor(ms / DAY_MS)));
  return ms >= summerBegins(year) && ms < summerEnds(year) ? SUMMER_OFFSET_MS : WINTER_OFFSET_MS;
}

const TIME_PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const WINTER_OFFSET_MS = HOUR_MS;
const SUMMER_OFFSET_MS = 2 * HOUR_MS;

function summerBegins(year: number): number {
  return oneInTheMorningUtc(lastSunday(year, 3, 31));
}

function summerEnds(year: number): number {
  // Directive 94/21/EC moved the end from September to October, first in 1996.
  return oneInTheMorningUtc(year < 1996 ? lastSunday(year, 9, 30) : lastSunday(year, 10, 31));
}

function lastSunday(year: number, month: number, lastDate: number): number {
  const last = dayOfDate(year, month, lastDate);
  return dayNumber(last) - (weekday(last) % 7);
}

function oneInTheMorningUtc(number: number): number {
  return number * DAY_MS + HOUR_MS;
}
