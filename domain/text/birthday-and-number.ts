import { isDateFirst } from './identity-arithmetic';

/**
 * A birthday with its year in full and the five digits after it, '13.09.1972 48022': thirteen digits that spell the
 * eleven of a fødselsnummer. The century of the year and of the number must agree, since a deadline and an amount
 * side by side look the same.
 */
export function findBirthdayAndNumber(
  text: string,
): { readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(WRITING)) {
    const [writing, day = '', month = '', year = '', parted = ''] = match;
    const number = parted.replace(' ', '');
    const digits = Uint8Array.from(
      day.padStart(2, '0') + month.padStart(2, '0') + year.slice(2) + number,
      Number,
    );
    if (isDateFirst(digits, 0) && isOfCentury(Number(year), Number(number.slice(0, 3)))) {
      return { start: match.index, end: match.index + writing.length };
    }
  }
  return null;
}

const WRITING =
  /(?<!\d)(\d{1,2})[./ -]{0,2}(\d{1,2})[./ -]{0,2}((?:18|19|20)\d\d)[\s.,/-]{0,3}(\d{3} ?\d\d)(?!\d)/g;

/** The three digits after the date are given out by the century of birth, folkeregisterforskriften § 2-2-1. */
function isOfCentury(year: number, individual: number): boolean {
  if (year < 1900) return year >= 1854 && individual >= 500 && individual <= 749;
  if (year < 2000) return individual <= 499 || (year >= 1940 && individual >= 900);
  return year <= 2039 && individual >= 500;
}
