import { type Day, dayNumber, parseDay } from '../calendar';
import { dayOf, instantOf, isMissingTime, parseTime } from '../calendar/oslo-time';

export const DATE_STYLES = ['iso', 'dotted', 'slashed', 'dashed', 'compact'] as const;
/** `iso`: 2026-11-23 · `dotted`: 23.11.2026 · `slashed`: 23/11/2026 · `dashed`: 23-11-2026 · `compact`: 20261123 */
export type DateStyle = (typeof DATE_STYLES)[number];

export type Moment = {
  /** In Europe/Oslo. */
  readonly day: Day;
  /** Epoch milliseconds, null when only a date was written. */
  readonly at: number | null;
  readonly style: DateStyle;
};

/**
 * What a date, or a date with a time, means; null when it is none or does not exist. A time without an offset is one on
 * the wall clock in Europe/Oslo. A time with an offset is an instant, and its day is the one it then is in Oslo.
 */
export function parseMoment(written: string): Moment | null {
  const text = written.trim();
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  const match = YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match?.groups === undefined) return null;
  const { year = '', month = '', date = '' } = match.groups;
  const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (day === null) return null;
  const style = styleOf(match.groups.mark, year === text.slice(0, 4));
  if (match.groups.hour === undefined) return { day, at: null, style };
  const at = instant(day, match.groups);
  return at === null ? null : { day: dayOf(at), at, style };
}

/**
 * True for a date that can only be meant with the month before the day, 11/23/2026. Such a file is not guessed at: its
 * 03/04/2026 would be read as another day without anybody seeing it.
 */
export function isMonthFirst(written: string): boolean {
  const groups = DAY_FIRST.exec(written.trim())?.groups;
  if (groups === undefined || groups.mark === '.') return false;
  return Number(groups.month) > MONTHS && Number(groups.date) <= MONTHS;
}

const SHORTEST = 8;
const LONGEST = 40;
const MONTHS = 12;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FURTHEST_OFFSET_MINUTES = 14 * 60;

const CLOCK =
  '(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?';
const OFFSET = '(?: ?(?<utc>Z)| ?(?<sign>[+-])(?<offsetHour>\\d{2}):?(?<offsetMinute>\\d{2})?)?';
const TIME = `(?:(?:[Tt]|,? (?:kl\\.? ?)?)${CLOCK}${OFFSET})?`;
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{2})\\k<mark>(?<date>\\d{2})${TIME}$`,
);
const DAY_FIRST = new RegExp(
  `^(?<date>\\d{1,2})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})${TIME}$`,
);
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/;

function styleOf(mark: string | undefined, isYearFirst: boolean): DateStyle {
  if (mark === undefined) return 'compact';
  if (isYearFirst) return 'iso';
  return mark === '.' ? 'dotted' : mark === '/' ? 'slashed' : 'dashed';
}

function instant(day: Day, time: Readonly<Record<string, string | undefined>>): number | null {
  const clock = parseTime(`${(time.hour ?? '').padStart(2, '0')}:${time.minute ?? ''}`);
  const seconds = Number(time.second ?? '0');
  if (clock === null || seconds > 59) return null;
  const withinMinute = seconds * 1000 + Number((time.fraction ?? '').padEnd(3, '0').slice(0, 3));
  if (time.utc === undefined && time.sign === undefined) {
    return isMissingTime(day, clock) ? null : instantOf(day, clock) + withinMinute;
  }
  const offset = Number(time.offsetHour ?? '0') * 60 + Number(time.offsetMinute ?? '0');
  if (offset > FURTHEST_OFFSET_MINUTES) return null;
  const minutes =
    Number(clock.slice(0, 2)) * 60 +
    Number(clock.slice(3, 5)) -
    (time.sign === '-' ? -offset : offset);
  return dayNumber(day) * DAY_MS + minutes * MINUTE_MS + withinMinute;
}
