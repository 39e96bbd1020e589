declare const dayBrand: unique symbol;

/** A date on the unit's calendar, 'YYYY-MM-DD'. Days compare as strings: `a < b` means a is earlier. */
export type Day = string & { readonly [dayBrand]: 'Day' };

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type IsoWeek = { readonly year: number; readonly week: number };

/**
 * The day a text names, or null. The text is exactly 'YYYY-MM-DD', the date exists, and the year lies
 * within 1990–2199: a case or a plan outside it is a slip of the finger, not a date.
 */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || !DAY_PATTERN.test(text)) return null;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const number = numberOfDate(year, Number(text.slice(5, 7)), Number(text.slice(8, 10)));
  const day = dayOfNumber(number);
  // A date that does not exist, such as 30 February, comes back from the arithmetic as another one.
  return day === text ? day : null;
}

/** The day `count` days later, earlier when negative. Throws RangeError outside the years 1000–9999. */
export function addDays(day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError('a number of days must be whole');
  return count === 0 ? day : dayOfNumber(dayNumber(day) + count);
}

/** Calendar days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

/** The ISO week. Its year is the year of the week's Thursday: 2027-01-01 lies in week 53 of 2026. */
export function isoWeek(day: Day): IsoWeek {
  const number = dayNumber(day);
  const thursday = number - weekdayOfNumber(number) + 4;
  const year = yearOf(dayOfNumber(thursday));
  return { year, week: Math.floor((thursday - numberOfDate(year, 1, 1)) / 7) + 1 };
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The day of a year, a month 1–12 and a date within it; the arithmetic below wants these whole and in range. */
export function dayOfDate(year: number, month: number, date: number): Day {
  return dayOfNumber(numberOfDate(year, month, date));
}

/** Whole days since 1970-01-01, which is 0. */
export function dayNumber(day: Day): number {
  return numberOfDate(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** The inverse of `dayNumber`. Throws RangeError outside the years 1000–9999, where days no longer sort as text. */
export function dayOfNumber(number: number): Day {
  const shifted = number + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1000 && year <= 9999))
    throw new RangeError('a day must lie within the years 1000–9999');
  return `${year}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

// The Gregorian calendar repeats every 400 years. Counted from 1 March, the leap day is the last day of
// a year and the lengths of the months follow a straight line of 153 days per five months.
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

function numberOfDate(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_MARCH_0000_TO_1970;
}

function weekdayOfNumber(number: number): Weekday {
  // 1970-01-01 was a Thursday.
  const fromMonday = (((number + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
