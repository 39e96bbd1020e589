import { type Day, daysBetween, isoWeek, weekday, yearOf } from '@/domain/calendar';
import { osloTime } from '@/domain/calendar/oslo-time';

/** Says the words of `common` in the reader's language. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export type Dates = {
  /** "14. oktober", with the year when it is not this one. */
  readonly day: (day: Day) => string;
  /** "14. okt." */
  readonly dayShort: (day: Day) => string;
  /** "tirsdag 14. oktober" */
  readonly weekdayAndDay: (day: Day) => string;
  /** "ti. 14. okt." */
  readonly weekdayAndDayShort: (day: Day) => string;
  /** "tirsdag" */
  readonly weekday: (day: Day) => string;
  /** "i dag", "i morgen", "i går", the weekday of a day within a week ahead, else "14. okt." */
  readonly near: (day: Day) => string;
  /** "i dag", "1 dag", "25 dager": calendar days since that day. */
  readonly age: (day: Day) => string;
  /** "Tirsdag 14. oktober" */
  readonly heading: (day: Day) => string;
  /** "uke 42" */
  readonly week: (day: Day) => string;
  /** "08.41" of an instant, epoch milliseconds. */
  readonly clock: (ms: number) => string;
  /** "08.41" of "08:41". */
  readonly time: (time: string) => string;
  /** "i dag 08.41" on the same day, "fr. 10. okt." otherwise. */
  readonly moment: (ms: number) => string;
  /** "08.41" on the same day, "fr. 10. okt. 08.41" otherwise. */
  readonly since: (ms: number) => string;
};

/**
 * Dates and times as the board writes them. Not by Intl: Chromium has no nynorsk of its own and would write English, and
 * the page must say the same in the server as in the browser.
 */
export function createDates(words: Words, today: Day): Dates {
  const withYear = (day: Day, text: string) =>
    yearOf(day) === yearOf(today) ? text : words('withYear', { text, year: String(yearOf(day)) });
  const dayOf = (day: Day, months: 'month' | 'monthShort') =>
    words('dayAndMonth', {
      day: Number(day.slice(8)),
      month: words(`${months}.${Number(day.slice(5, 7))}`),
    });
  const long = (day: Day) => withYear(day, dayOf(day, 'month'));
  const short = (day: Day) => withYear(day, dayOf(day, 'monthShort'));
  const clock = (ms: number) => {
    const { hour, minute } = osloTime(ms);
    return words('clock', { hours: twoDigits(hour), minutes: twoDigits(minute) });
  };
  const shortWithWeekday = (day: Day) => `${words(`weekdayShort.${weekday(day)}`)} ${short(day)}`;
  return {
    day: long,
    dayShort: short,
    weekdayAndDay: (day) => `${words(`weekday.${weekday(day)}`)} ${long(day)}`,
    weekdayAndDayShort: shortWithWeekday,
    weekday: (day) => words(`weekday.${weekday(day)}`),
    near: (day) => near(day, today, words) ?? short(day),
    age: (day) => words('age', { days: Math.max(0, daysBetween(day, today)) }),
    heading: (day) => capitalised(`${words(`weekday.${weekday(day)}`)} ${long(day)}`),
    week: (day) => words('week', { week: isoWeek(day).week }),
    clock,
    time: (time) => words('clock', { hours: time.slice(0, 2), minutes: time.slice(3, 5) }),
    since: (ms) => {
      const { day } = osloTime(ms);
      return day === today ? clock(ms) : `${shortWithWeekday(day)} ${clock(ms)}`;
    },
    moment: (ms) => {
      const { day } = osloTime(ms);
      return day === today ? words('todayAt', { clock: clock(ms) }) : shortWithWeekday(day);
    },
  };
}

function near(day: Day, today: Day, words: Words): string | null {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return words('today');
  if (ahead === 1) return words('tomorrow');
  if (ahead === -1) return words('yesterday');
  return ahead > 1 && ahead < 7 ? words(`weekday.${weekday(day)}`) : null;
}

/** With a capital first letter, as at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
