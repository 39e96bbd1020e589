import { describe, expect, test } from 'vitest';
import { findIdentityNumber } from './identity-number';

describe('what identifies a person is found', () => {
  test.each([
    ['a fødselsnummer', '13097248022'],
    ['a D-number', '53097248016'],
    ['an H-number, or a test person of Nav', '13527248013'],
    ['a test person of Tenor', '10915596784'],
    ['a D-number of Tenor', '53897248081'],
    ['a Nav person id', '13297248019'],
    ['a Nav person id in test', '13697248182'],
    ['a test person of Norsk helsenett', '13747248170'],
    ['one whose first control digit leaves a remainder of 1', '13097248030'],
    ['one whose first control digit leaves a remainder of 2', '13097248049'],
    ['one whose first control digit leaves a remainder of 3', '13097248057'],
    ['a D-number that is an H-number', '53497248260'],
    ['an FH-number', '81234548085'],
  ])('[TXT-1] %s: %s', (_, number) => {
    expect(findIdentityNumber(number)).toEqual({ kind: 'identity', index: 0, start: 0, end: 11 });
    const wrongDigit = (Number(number.at(-1)) + 1) % 10;
    expect(findIdentityNumber(number.slice(0, -1) + wrongDigit)).toBeNull();
  });

  test.each([
    ['one space', '130972 48022'],
    ['a date with dots, then a dash', '13.09.72-48022'],
    ['digit by digit', '1 3 0 9 7 2 4 8 0 2 2'],
    ['digit by digit, any signs', '1-3.0/9_7,2;4:8|0*2 2'],
    ['no-break spaces', '130972\u00A048022'],
    ['thin spaces', '130\u2009972\u200948\u2009022'],
    ['zero-width characters', '13\u200B09\u200D72\uFEFF48\u2060022'],
    ['soft hyphens', '130972\u00AD48022'],
    ['a line break', '130972\r\n48022'],
    ['a tab', '130972\t48022'],
    ['en dash between spaces', '130972 – 48022'],
    ['brackets', '130972 (48022)'],
    ['full-width digits', '１３０９７２４８０２２'],
    ['Arabic digits', '١٣٠٩٧٢٤٨٠٢٢'],
    ['Persian digits, parted', '۱۳۰۹۷۲ ۴۸۰۲۲'],
    ['Devanagari digits', '१३०९७२४८०२२'],
    ['mathematical digits', '𝟏𝟑𝟎𝟗𝟕𝟐𝟒𝟖𝟎𝟐𝟐'],
    ['circled numbers', '⑬⓪⑨⑦②④⑧⓪㉒'],
    ['raised digits', '¹³⁰⁹⁷²⁴⁸⁰²²'],
    ['underlined digits', '1\u0332309724802\u03322'],
    ['keycap emoji', '1️⃣3️⃣0️⃣9️⃣7️⃣2️⃣4️⃣8️⃣0️⃣2️⃣2️⃣'],
    ['inside a word', 'Sak13097248022haster'],
    ['in an address', 'https://eksempel.no/person?id=13097248022&fane=2'],
    ['in an address, encoded', 'https://eksempel.no/?q=130972%2048022'],
    ['in an address, encoded as UTF-8', '/sok/130972%C2%A048022'],
    ['in an address, every digit encoded', '?q=%31%33%30%39%37%32%34%38%30%32%32'],
    ['personnummer first', '48022130972'],
    ['personnummer first, parted', '48022 / 13.09.72'],
    ['grouped as a bank account', '1309.72.48022'],
    ['with the year in full', 'f. 13.09.1972, 48022'],
    ['with the year in full and nothing between', '1309197248022'],
    ['among other numbers', 'Sak 2026/4411: 130972 48022, tlf 22 33 44 55'],
    ['after a list number', '1. 130972 48022'],
    ['after a date', '25.10.2026 130972 48022'],
    ['after a date, with dots', '25.10.2026 13.09.72-48022'],
    ['after a date, with dots and blanks', '25.10.2026, 13.09.72 48022'],
    ['after a date as in a file, with colons', '2026-10-25 13:09:72 48022'],
    ['after a date as in a file, with dots', '2026-10-25 13.09.72 48022'],
    ['after a short date', '1.10.26 – 13.09.72 48022'],
    ['with the year in full, all parted', '13. 9. 1972 480 22'],
  ])('[TXT-2] written with %s', (_, text) => expect(findIdentityNumber(text)).not.toBeNull());

  test('[TXT-2] the place is that of its first and last digit, in the text as it was given', () => {
    expect(findIdentityNumber('Ring 13.09.72-48022 i dag')).toMatchObject({ start: 5, end: 19 });
    expect(findIdentityNumber('😀 𝟏3097248022!')).toMatchObject({ start: 3, end: 15 });
    expect(findIdentityNumber('😀 1309724802𝟐!')).toMatchObject({ start: 3, end: 15 });
    expect(findIdentityNumber('?q=130972%2048022&x')).toMatchObject({ start: 3, end: 17 });
  });

  test('[TXT-3] one parted over two texts is found in the first of them', () => {
    expect(findIdentityNumber(['Ring 130972', '48022 haster'])).toEqual({
      kind: 'identity',
      index: 0,
      start: 5,
      end: 11,
    });
    expect(findIdentityNumber(['Haster', '130972', '', '48022'])).toMatchObject({
      kind: 'identity',
      index: 1,
    });
    expect(findIdentityNumber(['130972', 'og ikke 48022'])).toBeNull();
    expect(findIdentityNumber(['Haster', 'se 13097248022'])).toEqual({
      kind: 'identity',
      index: 1,
      start: 3,
      end: 14,
    });
    expect(findIdentityNumber([])).toBeNull();
  });

  test('[TXT-4] grouped as a bank account it says so, since it may be one', () => {
    expect(findIdentityNumber('Konto 1309.72.48022')).toMatchObject({
      kind: 'account-or-identity',
    });
    expect(findIdentityNumber('Konto 1309 72 48022')).toMatchObject({
      kind: 'account-or-identity',
    });
    expect(findIdentityNumber('Konto 1234.56.78903')).toBeNull();
  });

  test('[TXT-5] a DUF-number, by its control digits', () => {
    expect(findIdentityNumber('200912345603')).toMatchObject({ kind: 'duf' });
    expect(findIdentityNumber('DUF 2009 123456 03')).toMatchObject({ kind: 'duf' });
    expect(findIdentityNumber('2 0 0 9 1 2 3 4 5 6 0 3')).toMatchObject({ kind: 'duf' });
    expect(findIdentityNumber('200912345610')).toBeNull();
    expect(findIdentityNumber('120912345603')).toBeNull();
  });

  test('[TXT-6] an aktør-id, by its length and series', () => {
    expect(findIdentityNumber('1000012345678')).toMatchObject({ kind: 'aktor' });
    expect(findIdentityNumber('aktørid1000012345678')).toMatchObject({ kind: 'aktor' });
    expect(findIdentityNumber('1000 0123 45678')).toMatchObject({ kind: 'aktor' });
    expect(findIdentityNumber('2 6 9 0 5 1 8 4 4 3 0 1 6')).toMatchObject({ kind: 'aktor' });
    expect(findIdentityNumber('2690518443016')).toMatchObject({ kind: 'aktor' });
    expect(findIdentityNumber('10000123456789')).toBeNull();
    expect(findIdentityNumber('3000012345678')).toBeNull();
  });
});

describe('what does not is let through', () => {
  test.each([
    '10009138',
    'case-10011',
    '2024000123456',
    '2026/123456-7',
    '2026/1234567',
    '2026/12',
    'AB-2026-00012345',
    '123456789',
    '914 588 200',
    'NO 914 588 200 MVA',
    '0301-914588200',
    '22 33 44 55',
    '+47 22 33 44 55',
    '0047 22 33 44 55',
    '(+47) 922 33 445',
    '22334455/99887766',
    '2026-10-25',
    '2026-10-25T02:30:00Z',
    '2026-10-25 02:30:00.123',
    '2026-10-25T02:30:00.123456+01:00',
    '25.10.2026',
    '25.10.26',
    '1.10.2026 14:30',
    '25.10.2026, 14.30',
    '1.10.26–15.10.26',
    '1/2-2026 12:00',
    '01.10.2026 - 15.10.2026',
    '2026-10-01/2026-10-15',
    '2019, 2020, 2021',
    '2010 2015 2020',
    '550e8400-e29b-41d4-a716-446655440000',
    '01890a5d-ac96-774b-bcce-b302099a8057',
    '00000000-0000-7000-8000-130972480222',
    '1 250 000 kr',
    '1.250.000,00',
    '100 %',
    '50%20',
    '412 / 380 / 35',
    '192.168.100.101',
    'AAP 1 204 – 1 180 – 24 (+3)',
    '1 2 3 4 5 6 7 8 9 10 11 12 13',
    '130972',
    '48022',
    '1309724802',
    '00130972480220',
    '13097248022001',
  ])('[TXT-7] %s', (text) => expect(findIdentityNumber(text)).toBeNull());

  test.each([
    'Sykepenger: 115 ferdige i går, 42 uregistrerte, eldste fra 12.10.2026',
    'Ring Skatteetaten 800 80 000 før kl. 15.30',
    'Tavlemøte 08.30–08.40, møterom 4.12, 10 stk',
    'Mål uke 43: 103 per dagsverk (sist 98, 101, 115)',
    'Venter på arbeidsgiver, purret 14.10.26 og 21.10.26',
    'Fordel 3 × 25 krevende saker: 10009138, 10009145, 10009152',
    'Vedtak 2026/123456-7 og 2026/123999-12 til totrinnskontroll',
    'Arbeidsgiver org.nr. 914 588 200, tlf. 22 33 44 55, rom 1204',
    'Restanse 1 204 saker, 96,5 % innen 30 dager, 17 over 60',
    'Frist 1.11.2026 kl 12:00, varsel 28.10.2026 kl 09:15',
    'Kurs 3.–5. november: 10 plasser, 2 på Teams (kode 123 456 789)',
    'Journalpost 453512345 og 453512346 mangler vedlegg 2 og 3',
    'Oppgave-id 371234567, bruker venter fra 2026-09-14T08:15:30.120+02:00',
    'Utbetalt kr 12 450,00 den 20. hver måned fra 2024 til 2026',
    '07:45 Kari, 08:00 Ola, 08:15 Ali, 09:30 Åse – 37,5 t/uke',
  ])('[TXT-7] %s', (text) => expect(findIdentityNumber(text)).toBeNull());

  test('[TXT-7] what looks like a date, a case number or a UUID hides nothing that stands beside it', () => {
    expect(findIdentityNumber('2026/13097248022')).not.toBeNull();
    expect(findIdentityNumber('2026/123456-7 13097248022')).not.toBeNull();
    expect(findIdentityNumber('2026-10-25 13097248022')).not.toBeNull();
    expect(findIdentityNumber('2026-10-25T10:00:00 130972 48022')).not.toBeNull();
    expect(findIdentityNumber('550e8400-e29b-41d4-a716-446655440000 13097248022')).not.toBeNull();
    expect(findIdentityNumber('550e8400-e29b-41d4-a716-13097248022')).not.toBeNull();
  });
});

test.each([
  '1',
  '1 ',
  '31 ',
  '1-',
  '1.1.',
  '01 01 70 ',
  '1.1.2026 12.3',
  '2026/1234567-1234-',
  '1%20',
  '2026-10-25T10:10:10.1',
  'aaaaaaaa-aaaa-',
  '1\u0301',
  '\u0301\u0323',
  '\u200B',
  '١ ',
  '漢',
  '😀1',
  '⑬',
])(
  '[TXT-8] a million characters of "%s" are answered: whatever took the square of the time would not end',
  (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const found = findIdentityNumber(`${text} a 13097248022`);
    expect(found).not.toBeNull();
  },
);
