import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('[IMP-1] reads UTF-8, and a byte order mark is no part of the text', () => {
    expect(decodeText(utf8('sak;søknad'))).toEqual({
      ok: true,
      text: 'sak;søknad',
      encoding: 'utf-8',
    });
    expect(decodeText(utf8('\ufeffsak;søknad'))).toEqual({
      ok: true,
      text: 'sak;søknad',
      encoding: 'utf-8',
    });
  });

  it('[IMP-1] reads what is not UTF-8 as Windows-1252, the euro sign and the dash too', () => {
    expect(decodeText(latin('S\xf8knad \x80 \x96 \xc5'))).toEqual({
      ok: true,
      text: 'Søknad € – Å',
      encoding: 'windows-1252',
    });
  });

  it.each([
    ['with its mark, little end first', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
    ['with its mark, big end first', Uint8Array.of(0xfe, 0xff, 0x00, 0x61)],
    ['without a mark', latin([...'sak;type\n'].join('\0'))],
  ])('[IMP-1] refuses UTF-16 %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({
      ok: false,
      problem: { code: 'E_IMPORT_FORMAT', fault: 'encoding', line: null },
    });
  });

  it('[IMP-1] refuses UTF-8 with a broken character, by its line, instead of reading sÃ¸knad', () => {
    const bytes = Uint8Array.of(...utf8('sak;søknad\r\nåpen;klage\r\n1;'), 0xc3, ...utf8(';x'));
    expect(decodeText(bytes)).toEqual({
      ok: false,
      problem: { code: 'E_IMPORT_FORMAT', fault: 'brokenUtf8', line: 3 },
    });
  });

  it('[IMP-4] refuses a NUL, by its line', () => {
    expect(decodeText(utf8('saksnummer;mottatt\n1;2026-11-23\n2;\u0000\n'))).toEqual({
      ok: false,
      problem: { code: 'E_IMPORT_FORMAT', fault: 'nul', line: 3 },
    });
  });
});
