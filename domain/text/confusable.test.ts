import { describe, expect, test } from 'vitest';
import { checkPersonName, nameKey, sameName } from './confusable';

describe('checkPersonName', () => {
  test.each([
    'Kari Nordmann',
    'Åse-Marie',
    'Navid',
    'Ola',
    'Анна',
    'Ελένη',
    'محمد',
    '李小龍',
    "O'Brien",
    'Systa',
    'Jens Admiral',
  ])('[TXT-19] «%s» is a name', (name) =>
    expect(checkPersonName(name)).toEqual({ ok: true, name }),
  );

  test('[TXT-19] a name is trimmed and on one line', () => {
    expect(checkPersonName('  Kari \n Nordmann ')).toEqual({ ok: true, name: 'Kari Nordmann' });
  });

  test.each([
    'Admin',
    'ADMIN',
    'admin ',
    'Administrator',
    'NAV',
    'Nav',
    'N.A.V.',
    'Veggen',
    'System',
    'Ad\u200Bmin',
    'Ａｄｍｉｎ',
    'Adm1n',
    'Adm|n',
    'Admin2',
    'Nav 1',
    '@dmin',
    '5ystem',
    'Admín',
    '\u0410dmin',
    'N\u0410V',
    '\u039D\u0391V',
    'Sуstеm',
    'Vеggеn',
    'ѕуѕтем',
    'νεggen',
    'Mοrgentavla',
  ])('[TXT-20] «%s» reads as a name of the board itself', (name) =>
    expect(checkPersonName(name)).toEqual({ ok: false, code: 'E_RESERVED_NAME' }),
  );

  test.each(['K\u0430ri', 'Οla Nordmann', 'Per H\u0430nsen'])(
    '[TXT-20] «%s» has Cyrillic or Greek among its Latin letters',
    (name) => expect(checkPersonName(name)).toEqual({ ok: false, code: 'E_RESERVED_NAME' }),
  );

  test('[TXT-20] two words in two scripts are a name', () => {
    expect(checkPersonName('Anna Анна')).toMatchObject({ ok: true });
  });

  test('[TXT-21] the rules of text come first', () => {
    expect(checkPersonName('')).toEqual({ ok: false, code: 'E_EMPTY' });
    expect(checkPersonName('\u200B')).toEqual({ ok: false, code: 'E_EMPTY' });
    expect(checkPersonName('Ola \u202Enimda')).toEqual({ ok: false, code: 'E_BAD_TEXT' });
    expect(checkPersonName('a'.repeat(61))).toMatchObject({ code: 'E_TOO_LONG', limit: 60 });
    expect(checkPersonName('Ola 130972 48022')).toMatchObject({ code: 'E_IDENTITY_NUMBER' });
  });
});

describe('sameName', () => {
  test.each([
    ['Åse', 'A\u030Ase'],
    ['Kari Nordmann', 'kari  nordmann '],
    ['Ola', 'O\u200Dla'],
    ['Ola', 'Ｏｌａ'],
  ])('[TXT-22] «%s» and «%s» are one name', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Åse', 'Ase'],
    ['Kari', 'Karin'],
    ['Ola Ås', 'Olaås'],
    ['Bjørn', 'Björn'],
  ])('[TXT-22] «%s» and «%s» are two', (one, other) => expect(sameName(one, other)).toBe(false));
});
