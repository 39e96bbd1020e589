import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIdentityNumber } from './identity-number';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const sumOf = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** The two control digits after nine digits, or null where one of them would be 10 and the number is not given out. */
function withControlDigits(nine: string, remainder: number): string | null {
  const first = (11 + remainder - (sumOf(nine, FIRST_WEIGHTS) % 11)) % 11;
  if (first === 10) return null;
  const second = (11 - (sumOf(`${nine}${first}`, SECOND_WEIGHTS) % 11)) % 11;
  return second === 10 ? null : `${nine}${first}${second}`;
}

const remainder = fc.constantFrom(0, 0, 0, 1, 2, 3);

function dated(dayOffset: number, monthOffset: number): fc.Arbitrary<string> {
  const date = fc.date({
    min: new Date('1900-03-01'),
    max: new Date('2039-12-31'),
    noInvalidDate: true,
  });
  return fc
    .tuple(date, fc.integer({ min: 0, max: 999 }), remainder)
    .map(([born, individual, rest]) => {
      const day = pad(born.getUTCDate() + dayOffset, 2);
      const month = pad(born.getUTCMonth() + 1 + monthOffset, 2);
      return withControlDigits(
        `${day}${month}${pad(born.getUTCFullYear() % 100, 2)}${pad(individual, 3)}`,
        rest,
      );
    })
    .filter((number) => number !== null);
}

const PERSON_KINDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  fødselsnummer: dated(0, 0),
  'D-number': dated(40, 0),
  'month + 20': dated(0, 20),
  'month + 40': dated(0, 40),
  'month + 60': dated(0, 60),
  'month + 65': dated(0, 65),
  'month + 80': dated(0, 80),
  'D, month + 20': dated(40, 20),
  'D, month + 40': dated(40, 40),
  'D, month + 65': dated(40, 65),
  'D, month + 80': dated(40, 80),
};

const fhNumber = fc
  .integer({ min: 800_000_000, max: 999_999_999 })
  .map((nine) => withControlDigits(String(nine), 0))
  .filter((number) => number !== null);

const dufNumber = fc
  .tuple(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([year, serial]) => `${year}${pad(serial, 6)}`)
  .map((ten) => ten + pad(sumOf(ten, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11, 2));

const aktorId = fc.integer({ min: 0, max: 999_999_999 }).map((serial) => `1000${pad(serial, 9)}`);

type Writing = (digits: string, random: fc.GeneratorValue) => string;

/** Groups of these sizes, and whatever is left as a last one. */
const groupsOf = (sizes: readonly number[], separator: string) => (digits: string) => {
  const ends = sizes.map((_, index) =>
    sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0),
  );
  const parts = [0, ...ends].map((start, index) => digits.slice(start, ends[index]));
  return parts.filter((part) => part !== '').join(separator);
};
const script = (zero: number) => (digits: string) =>
  [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
const anyOf = (random: fc.GeneratorValue, values: readonly string[]) =>
  random(fc.constantFrom, ...values);

const BLANKS = [' ', '\u00A0', '\u202F', '\u2009', '\t', '\n', '\r\n', '   '];
const SIGNS = ['.', '-', '–', '/', ',', '_', ';', ' - ', ' / ', '|', '·', "'"];
const HIDDEN = [
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u200E',
  '\u0301',
  '\uFE0F',
  '',
];

/** Ways of writing that fit a number of any length. */
const WRITINGS: Readonly<Record<string, Writing>> = {
  plain: (digits) => digits,
  'six, blank, rest': (digits, random) => groupsOf([6], anyOf(random, BLANKS))(digits),
  'six, sign, rest': (digits, random) => groupsOf([6], anyOf(random, SIGNS))(digits),
  'pairs of date, blank': groupsOf([2, 2, 2], ' '),
  'pairs of date, dots': groupsOf([2, 2, 2], '.'),
  'pairs of date, slashes': groupsOf([2, 2, 2], '/'),
  'pairs of date and gender apart': groupsOf([2, 2, 2, 3], ' '),
  threes: groupsOf([3, 3, 3], ' '),
  'threes, no-break': groupsOf([3, 3, 3], '\u00A0'),
  'digit by digit, one sign': (digits, random) =>
    [...digits].join(anyOf(random, [...BLANKS, ...SIGNS])),
  'digit by digit, every sign': (digits, random) =>
    [...digits].map((digit) => digit + anyOf(random, [...BLANKS, ...SIGNS])).join(''),
  'grouped anyhow': (digits, random) =>
    [...digits].map((digit) => digit + anyOf(random, ['', '', ' ', ', ', '\u00A0'])).join(''),
  'hidden characters': (digits, random) =>
    [...digits].map((digit) => digit + anyOf(random, HIDDEN)).join(''),
  'hidden characters and blanks': (digits, random) =>
    [...digits]
      .map((digit) => digit + anyOf(random, HIDDEN) + anyOf(random, [...BLANKS, '']))
      .join(''),
  'full width': script(0xff10),
  Arabic: script(0x660),
  Persian: script(0x6f0),
  Devanagari: script(0x966),
  Thai: script(0xe50),
  mathematical: script(0x1d7ce),
  'mixed scripts': (digits, random) =>
    [...digits]
      .map((digit) => script(random(fc.constantFrom, 0x30, 0x660, 0xff10, 0x1d7d8))(digit))
      .join(''),
  circled: (digits) => [...digits].map((digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)]).join(''),
  keycaps: (digits) => [...digits].map((digit) => `${digit}\uFE0F\u20E3`).join(''),
  'in an address': (digits) => `https://eksempel.no/sok?id=${digits}&fane=1`,
  'in an address, encoded': (digits) => encodeURIComponent(groupsOf([6], ' ')(digits)),
};

/** Ways that only numbers with a date and five digits are written. */
const DATED_WRITINGS: Readonly<Record<string, Writing>> = {
  'personnummer first': (digits) => digits.slice(6) + digits.slice(0, 6),
  'personnummer first, parted': (digits, random) =>
    digits.slice(6) + anyOf(random, [...BLANKS, ...SIGNS]) + digits.slice(0, 6),
  'personnummer first, date parted': (digits) =>
    `${digits.slice(6)} ${groupsOf([2, 2], '.')(digits.slice(0, 6))}`,
  'as a bank account': groupsOf([4, 2], '.'),
};

const around = fc.constantFrom(
  ['', ''],
  ['', ' ringte'],
  ['Bruker ', ''],
  ['fnr:', '.'],
  ['Sak', 'haster'],
  ['(', ')'],
  ['Se ', ', og svar'],
  ['\n', '\n'],
);

function isFoundHoweverWritten(
  number: fc.Arbitrary<string>,
  writings: Readonly<Record<string, Writing>>,
): void {
  const property = fc.property(
    number,
    fc.constantFrom(...Object.keys(writings)),
    around,
    fc.gen(),
    (digits, writing, [before, after], random) => {
      const text = `${before}${writings[writing]?.(digits, random)}${after}`;
      const found = findIdentityNumber(text);
      if (found === null) expect.fail(`missed ${digits}, ${writing}: ${JSON.stringify(text)}`);
      expect(found.start).toBeGreaterThanOrEqual(before?.length ?? 0);
      expect(found.end).toBeLessThanOrEqual(text.length - (after?.length ?? 0));
    },
  );
  fc.assert(property, { numRuns: 2_500 });
}

describe('no kind is missed in any way of writing', () => {
  test.each(Object.entries(PERSON_KINDS))('[TXT-2] %s', (_, number) =>
    isFoundHoweverWritten(number, { ...WRITINGS, ...DATED_WRITINGS }),
  );
  test('[TXT-2] FH-number', () => isFoundHoweverWritten(fhNumber, WRITINGS));
  test('[TXT-5] DUF-number', () => isFoundHoweverWritten(dufNumber, WRITINGS));
  test('[TXT-6] aktør-id', () => isFoundHoweverWritten(aktorId, WRITINGS));

  test('[TXT-3] parted anywhere over a title and a note', () => {
    const number = fc.oneof(...Object.values(PERSON_KINDS), fhNumber, dufNumber, aktorId);
    const property = fc.property(number, fc.integer({ min: 1, max: 10 }), (digits, at) => {
      const title = `Ring bruker ${digits.slice(0, at)}`;
      const found = findIdentityNumber([title, `${digits.slice(at)} haster`]);
      expect(found).not.toBeNull();
      // The rest of a longer number may happen to be one of eleven digits itself.
      if (digits.length === 11) expect(found).toMatchObject({ index: 0, end: title.length });
    });
    fc.assert(property, { numRuns: 3_000 });
  });
});

test('[TXT-1] whatever Nav’s own validator accepts is found', () => {
  const eleven = fc
    .bigInt({ min: 0n, max: 99_999_999_999n })
    .map((number) => String(number).padStart(11, '0'));
  const likely = fc.oneof(eleven, ...Object.values(PERSON_KINDS));
  let accepted = 0;
  const property = fc.property(likely, (digits) => {
    if (idnr(digits).status !== 'valid') return;
    accepted += 1;
    expect(findIdentityNumber(digits)).not.toBeNull();
  });
  fc.assert(property, { numRuns: 20_000 });
  expect(accepted).toBeGreaterThan(1_000);
});

test('[TXT-7] any text at all is answered with a place within it, or with null', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'0123456789 .-/%'),
      fc.constant('١'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    maxLength: 80,
  });
  const property = fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
    const found = findIdentityNumber(texts);
    const length = texts[found?.index ?? 0]?.length ?? 0;
    expect(
      found === null || (0 <= found.start && found.start <= found.end && found.end <= length),
    ).toBe(true);
  });
  fc.assert(property, { numRuns: 5_000 });
});
