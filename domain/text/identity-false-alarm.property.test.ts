import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentityNumber } from './identity-number';

/** Ordinary lines of a Norwegian board, with numbers as such lines have them. */
const pad = (value: number, width: number) => String(value).padStart(width, '0');
const upTo = (max: number) => fc.integer({ min: 0, max }).map(String);
const fixed = (width: number) =>
  fc.integer({ min: 0, max: 10 ** width - 1 }).map((value) => pad(value, width));
const grouped = (value: number) => String(value).replace(/(\d)(?=(?:\d{3})+$)/g, '$1 ');

const instant = fc.date({
  min: new Date('2024-01-01'),
  max: new Date('2028-12-31'),
  noInvalidDate: true,
});
const shortDate = instant.map(
  (date) =>
    `${pad(date.getUTCDate(), 2)}.${pad(date.getUTCMonth() + 1, 2)}.${date.getUTCFullYear() % 100}`,
);
const date = fc.oneof(
  instant.map((at) => `${at.getUTCDate()}.${at.getUTCMonth() + 1}.${at.getUTCFullYear()}`),
  instant.map(
    (at) => `${pad(at.getUTCDate(), 2)}.${pad(at.getUTCMonth() + 1, 2)}.${at.getUTCFullYear()}`,
  ),
  instant.map((at) => at.toISOString().slice(0, 10)),
  shortDate,
);
const clock = fc
  .tuple(
    fc.integer({ min: 6, max: 18 }),
    fc.constantFrom('00', '15', '30', '45'),
    fc.constantFrom(':', '.'),
  )
  .map(([hour, minute, sign]) => `${pad(hour, 2)}${sign}${minute}`);
const phone = fc.oneof(
  fc.tuple(fixed(2), fixed(2), fixed(2), fixed(2)).map((pairs) => pairs.join(' ')),
  fc.tuple(fixed(3), fixed(2), fixed(3)).map((parts) => parts.join(' ')),
  fixed(8),
  fixed(8).map((number) => `+47 ${number}`),
);
const organisation = fc.oneof(
  fixed(9),
  fc.tuple(fixed(3), fixed(3), fixed(3)).map((parts) => parts.join(' ')),
);
const caseNumber = fc.oneof(
  fixed(9),
  fixed(8),
  fixed(10).map((serial) => `case-${serial}`),
  fc
    .tuple(fc.integer({ min: 2015, max: 2028 }), upTo(999_999), upTo(99))
    .map(([year, serial, item]) => `${year}/${serial}-${item}`),
  fc.tuple(fc.integer({ min: 2015, max: 2028 }), fixed(9)).map((parts) => parts.join('')),
  fc.tuple(fixed(2), fixed(5), upTo(9)).map(([year, serial, item]) => `${year}/${serial}-${item}`),
);
const amount = fc.integer({ min: 1, max: 90_000_000 }).map((kroner) => `kr ${grouped(kroner)},00`);
const count = fc.integer({ min: 0, max: 1_500 }).map(grouped);

const line = fc.oneof(
  fc.tuple(count, count, count).map(([a, b, c]) => `Sykepenger ${a} / ${b} / ${c}`),
  fc.tuple(date, date).map(([from, to]) => `Ferie ${from}–${to}`),
  fc.tuple(date, clock).map(([day, time]) => `Frist ${day} kl. ${time}`),
  fc.tuple(date, clock, clock).map(([day, from, to]) => `Møte ${day} ${from}-${to}`),
  fc.tuple(phone, phone).map(([one, other]) => `Ring ${one} eller ${other}`),
  fc.tuple(phone, clock).map(([one, time]) => `Ring ${one}, ${time}`),
  fc.tuple(organisation, phone).map(([number, one]) => `Arbeidsgiver ${number}, tlf. ${one}`),
  fc.tuple(caseNumber, caseNumber, caseNumber).map((numbers) => `Fordel ${numbers.join(', ')}`),
  fc.tuple(caseNumber, date).map(([number, day]) => `${number} venter til ${day}`),
  fc.tuple(caseNumber, amount).map(([number, sum]) => `${number}: ${sum}`),
  fc.tuple(amount, date).map(([sum, day]) => `Utbetalt ${sum} ${day}`),
  fc
    .tuple(count, count, upTo(99))
    .map(([stock, old, share]) => `Restanse ${stock} (${old} over 30 dager), ${share} %`),
  fc.uuid().map((id) => `Feil i ${id}`),
  instant.map((at) => `Sist hentet ${at.toISOString()}`),
  fc
    .tuple(instant, count)
    .map(([at, stock]) => `${at.toISOString().replace('T', ' ').slice(0, 23)} ${stock}`),
  fc.tuple(date, count, count).map(([day, a, b]) => `${day}: ${a} inn, ${b} ut`),
);

test('[TXT-7] of 100,000 ordinary lines at most one in a thousand is refused', () => {
  const lines = fc.sample(line, { seed: 20_261_025, numRuns: 100_000 });
  const refused = lines.filter((text) => findIdentityNumber(text) !== null);
  expect(refused.length, refused.slice(0, 20).join('\n')).toBeLessThanOrEqual(100);
});
