import type { Day } from '../calendar';
import { addDays, dayNumber, weekday, yearOf } from '../calendar';
import { holidayOn, holidaysOf } from './holidays';

/**
 * True from Monday to Friday, but not on a public holiday nor on a day the unit has closed.
 * `closedDays` is the unit's own list, in any order; days that are off anyway may stand in it.
 */
export function isWorkingDay(day: Day, closedDays: readonly Day[]): boolean {
  return isCommonWorkingDay(day) && !closedDays.includes(day);
}

/** The first working day after a day. */
export function nextWorkingDay(day: Day, closedDays: readonly Day[]): Day {
  return addWorkingDays(day, 1, closedDays);
}

/**
 * The `count`-th working day after a day, or before it when `count` is negative. Zero gives the day itself,
 * working day or not. Throws RangeError when `count` is not whole or beyond 10,000, which is forty years.
 */
export function addWorkingDays(day: Day, count: number, closedDays: readonly Day[]): Day {
  if (!Number.isInteger(count) || Math.abs(count) > MAX_WORKING_DAYS) {
    throw new RangeError(`a number of working days must be whole and at most ${MAX_WORKING_DAYS}`);
  }
  const closed = new Set(closedDays);
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do {
      found = addDays(found, step);
    } while (!isCommonWorkingDay(found) || closed.has(found));
  }
  return found;
}

/**
 * The number of working days after `from`, up to and including `to`; negative when `to` is the earlier.
 * A case received on Friday has waited one working day on Monday. Spans add up: a→b and b→c make a→c.
 */
export function workingDaysBetween(from: Day, to: Day, closedDays: readonly Day[]): number {
  // Subtracted and not negated, since minus zero is another value than zero to Object.is and to JSON comparisons.
  if (to < from) return 0 - workingDaysBetween(to, from, closedDays);
  const off = new Set(closedDays.filter(isMondayToFriday));
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const holiday of holidaysOf(year)) {
      if (isMondayToFriday(holiday.day)) off.add(holiday.day);
    }
  }
  let count = mondaysToFridaysUpTo(to) - mondaysToFridaysUpTo(from);
  for (const day of off) {
    if (day > from && day <= to) count -= 1;
  }
  return count;
}

const MAX_WORKING_DAYS = 10_000;

function isCommonWorkingDay(day: Day): boolean {
  return isMondayToFriday(day) && holidayOn(day) === null;
}

function isMondayToFriday(day: Day): boolean {
  return weekday(day) <= 5;
}

/** Mondays to Fridays since a fixed Monday long ago, the day itself included. */
function mondaysToFridaysUpTo(day: Day): number {
  // 1969-12-29 was a Monday, three days before day number 0.
  const sinceMonday = dayNumber(day) + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}
