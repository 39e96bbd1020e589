import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows, SEPARATORS } from '@/domain/import/rows';

const cell = fc.string({ unit: fc.constantFrom(...'ab" \'æ;,|\t\r\n'), maxLength: 6 });
const written = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
  separator: fc.constantFrom(...SEPARATORS),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  last: fc.boolean(),
});

describe('the reader of separated values, beside one that the world uses', () => {
  it('[IMP-3] reads whatever is well written as csv-parse reads it', () => {
    fc.assert(
      fc.property(written, ({ rows, separator, lineEnd, last }) => {
        const text =
          rows.map((cells) => cells.map(quoted).join(separator)).join(lineEnd) +
          (last ? lineEnd : '');
        const ours = [...readRows(text, separator)].map((read) =>
          read.kind === 'row' ? read.cells : read,
        );
        const theirs: string[][] = parse(text, {
          delimiter: separator,
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
        });
        // An empty line is no case to us, and a row of one empty cell to them.
        expect(ours).toEqual(theirs.filter((cells) => cells.length > 1 || cells[0] !== ''));
      }),
    );
  });
});

/** In quotes where it must be, and now and then where it need not. */
function quoted(text: string): string {
  return /["\r\n;,|\t]/.test(text) || text.length === 3 ? `"${text.replaceAll('"', '""')}"` : text;
}
