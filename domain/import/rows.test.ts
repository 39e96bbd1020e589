import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits';
import { readRows, type Separator } from './rows';

const read = (text: string, separator: Separator = ',') =>
  [...readRows(text, separator)].map((one) =>
    one.kind === 'row' ? [one.line, ...one.cells] : one.problem,
  );

describe('readRows', () => {
  it('[IMP-3] names the line on which a row begins, over line breaks in quotes and empty lines', () => {
    expect(read('a,b\n\n"one\ntwo\r\nthree",2\n3,4')).toEqual([
      [1, 'a', 'b'],
      [3, 'one\ntwo\r\nthree', '2'],
      [6, '3', '4'],
    ]);
  });

  it('[IMP-3] takes LF, CR LF and CR for the end of a line, also mixed', () => {
    expect(read('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ]);
  });

  it('[IMP-3] reads doubled quotes as one, and a quote within a cell as itself', () => {
    expect(read('"say ""no""",5" screen,""')).toEqual([[1, 'say "no"', '5" screen', '']]);
  });

  it('[IMP-3] keeps empty cells at either end of a row', () => {
    expect(read(';a;\n;;', ';')).toEqual([
      [1, '', 'a', ''],
      [2, '', '', ''],
    ]);
  });

  it('[IMP-4] stops at a quote that is never closed, by the line on which it was opened', () => {
    expect(read('a,b\n1,2\n3,"never\n4,5\n6,7')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      { code: 'E_IMPORT_FORMAT', fault: 'quote', line: 3 },
    ]);
  });

  it('[IMP-4] stops at text behind a closing quote', () => {
    expect(read('a,b\n"1"x,2')).toEqual([
      [1, 'a', 'b'],
      { code: 'E_IMPORT_FORMAT', fault: 'quote', line: 2 },
    ]);
  });

  it('[IMP-4] stops at a row that is too long to be one', () => {
    expect(read(`a,b\n${'x'.repeat(LIMITS.importRowCharacters + 1)}`)).toEqual([
      [1, 'a', 'b'],
      { code: 'E_IMPORT_FORMAT', fault: 'longLine', line: 2 },
    ]);
  });

  it('[IMP-5] stops at more columns than a table has', () => {
    expect(read(','.repeat(LIMITS.importColumns))).toEqual([
      { code: 'E_LIMIT', fault: 'columns', line: 1, limit: LIMITS.importColumns },
    ]);
  });
});
