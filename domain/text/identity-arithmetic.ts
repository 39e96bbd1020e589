/**
 * True for eleven digits, the first at `at`, that Norway or Nav may have given a person, also when written with the
 * personnummer first and the date last, which Datatilsynet counts as the same number. FH-numbers have no date.
 */
export function isPersonNumber(digits: Uint8Array, at: number): boolean {
  return isDateFirst(digits, at) || isDateLast(digits, at) || isFhNumber(digits, at);
}

/**
 * True for a date and five digits: fødselsnummer, D-number (day + 40), H-number and Nav's test numbers (month + 40),
 * Tenor (month + 80), Nav person id (month + 20, in test + 60), Norsk helsenett's test numbers (month + 65), and any
 * of these together with D.
 */
export function isDateFirst(digits: Uint8Array, at: number): boolean {
  return (
    isBirthDate(digits, at) &&
    hasControlDigits(digits, at, FIRST_WEIGHTS, SECOND_WEIGHTS, LARGEST_REMAINDER)
  );
}

function isDateLast(digits: Uint8Array, at: number): boolean {
  return (
    isBirthDate(digits, at + PERSONNUMMER_DIGITS) &&
    hasControlDigits(digits, at, FIRST_WEIGHTS_TURNED, SECOND_WEIGHTS_TURNED, LARGEST_REMAINDER)
  );
}

/** The health service's shared help numbers begin with 8 or 9, where no date can. */
function isFhNumber(digits: Uint8Array, at: number): boolean {
  return (
    (digits[at] ?? 0) >= FIRST_DIGIT_OF_FH &&
    hasControlDigits(digits, at, FIRST_WEIGHTS, SECOND_WEIGHTS, 0)
  );
}

/** True for twelve digits of the foreigners' register, DUF: year, running number, two control digits. */
export function isDufNumber(digits: Uint8Array, at: number): boolean {
  return isYear(digits, at) && weighted(DUF_WEIGHTS, digits, at) % 11 === pair(digits, at + 10);
}

/** True for four digits that read as a year from 1900 to 2099. */
export function isYear(digits: Uint8Array, at: number): boolean {
  const century = pair(digits, at);
  return century === 19 || century === 20;
}

/**
 * The series of Nav's aktør-ids that thirteen digits may belong to: persons have 1000…, test persons 2…, and whatever
 * else begins with 1 is held for one. Null for the rest, and for '2024000123456': many case systems number by the year.
 */
export function aktorSeries(digits: Uint8Array, at: number): 'real' | 'other' | null {
  const first = digits[at] ?? 0;
  if (first !== 1 && first !== 2) return null;
  const leading = pair(digits, at) * 100 + pair(digits, at + 2);
  if (leading === 1000) return 'real';
  return leading >= FIRST_CASE_YEAR && leading <= LAST_CASE_YEAR ? null : 'other';
}

const FIRST_CASE_YEAR = 1990;
const LAST_CASE_YEAR = 2039;

const PERSONNUMMER_DIGITS = 5;
// The last weight is that of the control digit itself, which makes the sum divide by 11.
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const FIRST_WEIGHTS_TURNED = turned(FIRST_WEIGHTS);
const SECOND_WEIGHTS_TURNED = turned(SECOND_WEIGHTS);
const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];

// Since the numbers run out, the first control digit may leave a remainder of 0 to 3 from 2032; until then it is 0.
// https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/
const LARGEST_REMAINDER = 3;
const FIRST_DIGIT_OF_FH = 8;

const MONTH_OFFSETS = [0, 20, 40, 60, 65, 80];
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** By the month as written, 00–99: the last day it may have; 0 when it is no month. */
const LAST_DAYS = Uint8Array.from({ length: 100 }, (_, written) =>
  MONTH_OFFSETS.reduce(
    (last, offset) => Math.max(last, LONGEST_MONTHS[written - offset - 1] ?? 0),
    0,
  ),
);

function hasControlDigits(
  digits: Uint8Array,
  at: number,
  firstWeights: readonly number[],
  secondWeights: readonly number[],
  largestRemainder: number,
): boolean {
  return (
    weighted(secondWeights, digits, at) % 11 === 0 &&
    weighted(firstWeights, digits, at) % 11 <= largestRemainder
  );
}

function isBirthDate(digits: Uint8Array, at: number): boolean {
  const written = pair(digits, at);
  const day = written > 40 ? written - 40 : written;
  const lastDay = LAST_DAYS[pair(digits, at + 2)] ?? 0;
  if (day < 1 || day > lastDay) return false;
  // The number does not tell the century, and of the years ..00 only 2000 is within living memory: a leap year.
  return day < 29 || lastDay !== 29 || pair(digits, at + 4) % 4 === 0;
}

function weighted(weights: readonly number[], digits: Uint8Array, at: number): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1)
    sum += (weights[index] ?? 0) * (digits[at + index] ?? 0);
  return sum;
}

function pair(digits: Uint8Array, at: number): number {
  return (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
}

/** Weights for digits written with the personnummer before the date. */
function turned(weights: readonly number[]): readonly number[] {
  return [...weights.slice(-PERSONNUMMER_DIGITS), ...weights.slice(0, -PERSONNUMMER_DIGITS)];
}
