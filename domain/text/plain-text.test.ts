import { describe, expect, test } from 'vitest';
import { checkText } from './plain-text';

const LINE = { max: 200, maxBytes: 1_600 };
const NOTE = { max: 1_000, maxBytes: 8_000, multiline: true };

function accepted(text: string, limits = LINE): string {
  const checked = checkText(text, limits);
  if (!checked.ok) throw new Error(`refused with ${checked.code}`);
  return checked.text;
}

describe('what is refused', () => {
  test.each([
    ['a lone surrogate', 'Hei \ud800 der'],
    ['a lone low surrogate', '\udc00'],
    ['NUL', 'Hei\u0000'],
    ['a bell', 'Hei\u0007'],
    ['escape', '\u001b[31mHei'],
    ['delete', 'Hei\u007f'],
    ['a byte of Windows-1252 read as Latin-1', 'Kaf\u0096'],
    ['a form feed', 'Hei\f'],
    ['a right-to-left override', 'Ola \u202Enemmos'],
    ['a direction isolate', 'Ola \u2066nemmos\u2069'],
    ['a character that is never assigned', 'Hei \uFFFE'],
    ['another of them', 'Hei \u{1FFFF}'],
    ['text spelled with tags', 'Hei \u{E0031}\u{E0033}'],
    ['an interlinear mark', 'Hei \uFFF9'],
  ])('[TXT-9] %s', (_, text) =>
    expect(checkText(text, NOTE)).toEqual({ ok: false, code: 'E_BAD_TEXT' }),
  );

  test.each([
    ['nothing', ''],
    ['spaces', '   \t\n '],
    ['zero-width characters', '\u200B\u200C\u200D\u2060\uFEFF'],
    ['no-break spaces', '\u00A0\u3000'],
    ['fillers', '\u3164\u115F\uFFA0'],
    ['blank braille', '\u2800'],
    ['a mark on nothing', ' \u0301'],
    ['a soft hyphen', '\u00AD'],
    ['variation selectors', '\uFE0F\u{E0100}'],
  ])('[TXT-10] only %s', (_, text) =>
    expect(checkText(text, LINE)).toEqual({ ok: false, code: 'E_EMPTY' }),
  );

  test('[TXT-11] more graphemes than the limit', () => {
    const refusal = { ok: false, code: 'E_TOO_LONG', limit: 200, unit: 'graphemes' };
    expect(accepted('a'.repeat(200))).toHaveLength(200);
    expect(checkText('a'.repeat(201), LINE)).toEqual(refusal);
    expect(accepted('å'.normalize('NFD').repeat(200))).toBe('å'.repeat(200));
    expect(accepted('👍🏽'.repeat(200))).toHaveLength(800);
    expect(checkText('👍🏽'.repeat(201), LINE)).toMatchObject({ code: 'E_TOO_LONG' });
    expect(accepted(`${' '.repeat(500)}a${' '.repeat(500)}`)).toBe('a');
  });

  test('[TXT-11] more bytes than the limit, however few graphemes', () => {
    const refusal = { ok: false, code: 'E_TOO_LONG', limit: 1_600, unit: 'bytes' };
    const family = '👨‍👩‍👧‍👦';
    expect(accepted(family.repeat(64))).toBe(family.repeat(64));
    expect(checkText(family.repeat(65), LINE)).toEqual(refusal);
    expect(checkText(family.repeat(2_600), NOTE)).toMatchObject({ code: 'E_TOO_LONG' });
    expect(checkText('€'.repeat(534), { max: 1_000, maxBytes: 1_600 })).toEqual(refusal);
    expect(accepted('€'.repeat(533), { max: 1_000, maxBytes: 1_600 })).toHaveLength(533);
  });

  test('[TXT-11] more marks on one letter than any language has', () => {
    expect(accepted(`a${'\u0323'.repeat(30)}`)).toBe(`ạ${'\u0323'.repeat(29)}`);
    expect(checkText(`a${'\u0301'.repeat(31)}`, LINE)).toMatchObject({
      code: 'E_TOO_LONG',
      unit: 'bytes',
    });
    expect(checkText(`a${'\u0301\u0323'.repeat(2_500)}`, NOTE)).toMatchObject({
      code: 'E_TOO_LONG',
    });
    expect(checkText(`a${'\u0301\u0323'.repeat(500_000)}`, NOTE)).toMatchObject({
      code: 'E_TOO_LONG',
    });
  });

  test('[TXT-12] an identity number, with its kind and nothing of the text', () => {
    expect(checkText('Ring 13.09.72-48022', LINE)).toEqual({
      ok: false,
      code: 'E_IDENTITY_NUMBER',
      kind: 'identity',
    });
    expect(checkText('130972\n48022', NOTE)).toMatchObject({ code: 'E_IDENTITY_NUMBER' });
    expect(checkText('Konto 1309.72.48022', LINE)).toMatchObject({ kind: 'account-or-identity' });
    expect(checkText('1000012345678', LINE)).toMatchObject({ kind: 'aktor' });
  });

  test('[TXT-12] the order of the rules: bad characters, empty, too long, identity number', () => {
    expect(checkText('\u0000'.repeat(500), LINE)).toMatchObject({ code: 'E_BAD_TEXT' });
    expect(checkText('\u200B'.repeat(50_000), LINE)).toMatchObject({ code: 'E_EMPTY' });
    expect(checkText(`13097248022 ${'a'.repeat(200)}`, LINE)).toMatchObject({ code: 'E_TOO_LONG' });
  });
});

describe('what is kept', () => {
  test('[TXT-13] text is stored as NFC and trimmed, so that one spelling of å is the other', () => {
    expect(accepted('  A\u030Ase  ')).toBe('Åse');
    expect(accepted('Å')).toBe(accepted('A\u030A'));
  });

  test('[TXT-13] characters that show nothing are taken out; those that emoji and Persian are spelled with stay', () => {
    expect(accepted('\uFEFFsak\u200Bs\u00ADbehandler\u200E')).toBe('saksbehandler');
    expect(accepted('👩‍💻 ❤️ می‌روم')).toBe('👩‍💻 ❤️ می‌روم');
  });

  test('[TXT-14] on one line, any white space is one space', () => {
    expect(accepted('Ring\tbruker\r\n i\u00A0 dag\u2028')).toBe('Ring bruker i dag');
  });

  test('[TXT-14] on several, line breaks are one kind, and tabs and blank lines stay', () => {
    expect(accepted('\n a\r\nb\rc\u2028d\u2029e\n\n\tf \n', NOTE)).toBe('a\nb\nc\nd\ne\n\n\tf');
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '=HYPERLINK("x")',
    "'; DROP TABLE cases; --",
    '(a+)+$',
    '%_*',
    'Æ ø å – «sitat» … § 8-3',
    'Привет',
    'مرحبا',
    '你好',
    '__proto__',
    '{"a":1}',
  ])('[TXT-15] %s is text like any other', (text) => expect(accepted(text)).toBe(text));
});
