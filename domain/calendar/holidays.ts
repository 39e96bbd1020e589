import type { Day } from '../calendar';
import { addDays, dayOfDate, weekday, yearOf } from '../calendar';

/** A Norwegian public holiday; the word is also the key of its name in the messages. */
export type Holiday =
  | 'newYearsDay'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'labourDay'
  | 'constitutionDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay';

/** The public holiday that falls on a day, or null. Where two meet (17 May and Whit Monday) the fixed date is named. */
export function holidayOn(day: Day): Holiday | null {
  return holidaysOf(yearOf(day)).find((holiday) => holiday.day === day)?.name ?? null;
}

/**
 * The twelve public holidays of a year. Christmas Eve and New Year's Eve are not among them: by law they are
 * working days, and a unit that closes lists them among its closed days.
 */
export function holidaysOf(year: number): readonly { readonly name: Holiday; readonly day: Day }[] {
  const easter = easterSunday(year);
  return [
    { name: 'newYearsDay', day: dayOfDate(year, 1, 1) },
    { name: 'labourDay', day: dayOfDate(year, 5, 1) },
    { name: 'constitutionDay', day: dayOfDate(year, 5, 17) },
    { name: 'christmasDay', day: dayOfDate(year, 12, 25) },
    { name: 'boxingDay', day: dayOfDate(year, 12, 26) },
    { name: 'maundyThursday', day: addDays(easter, -3) },
    { name: 'goodFriday', day: addDays(easter, -2) },
    { name: 'easterSunday', day: easter },
    { name: 'easterMonday', day: addDays(easter, 1) },
    { name: 'ascensionDay', day: addDays(easter, 39) },
    { name: 'whitSunday', day: addDays(easter, 49) },
    { name: 'whitMonday', day: addDays(easter, 50) },
  ];
}

/** Easter Sunday by the Gregorian computus: the Sunday after the first church full moon on or after 21 March. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  // The church moon is never full on 19 April, nor twice on the 18th within one cycle of 19 years.
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const fullMoonDay = addDays(dayOfDate(year, 3, 21), fullMoon);
  return sundayAfter(fullMoonDay);
}

function sundayAfter(day: Day): Day {
  return addDays(day, 7 - (weekday(day) % 7));
}
