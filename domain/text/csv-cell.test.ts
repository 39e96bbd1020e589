import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeCell } from './csv-cell';

test.each([
  '=HYPERLINK("http://x")',
  '+cmd|calc',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  '﹦1',
  '﹢1',
  '﹣1',
  '﹫x',
  ' =1',
  '\u00A0=1',
  '\u200B=1',
  '\uFEFF=1',
  '=',
])('[TXT-23] %j gets an apostrophe before it', (text) => expect(safeCell(text)).toBe(`'${text}`));

test.each(['', ' ', 'Sykepenger', 'a=1', '1-2', "'=1", '10009138', '–1', '«=1»', '"=1"', 'Æ'])(
  '[TXT-23] %j stays as it is',
  (text) => expect(safeCell(text)).toBe(text),
);

test('[TXT-23] no cell begins as a formula, no text is lost, and twice is as once', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom(...'=+-@\t\r\n ＝\u200B'),
          fc.string({ unit: 'grapheme', maxLength: 1 }),
        ),
      }),
      (text) => {
        const cell = safeCell(text);
        expect(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell)).toBe(false);
        expect([text, `'${text}`]).toContain(cell);
        expect(safeCell(cell)).toBe(cell);
      },
    ),
  );
});
