import { describe, expect, it } from 'vitest';
import { readTable } from './table';

/** A made-up number with valid control digits, as the validator's own documentation uses it. */
const NUMBER = '13097248022';

const problems = (text: string) => {
  const read = readTable(text);
  return read.ok ? read.table.rows.flatMap((row) => row.problem ?? []) : read.problem;
};

describe('readTable', () => {
  it('[IMP-2] tells whether the first row names the columns', () => {
    const named = readTable('sak;mottatt\n1;2026-11-01\n');
    expect(named.ok && [named.table.named, named.table.header, named.table.rows.length]).toEqual([
      true,
      ['sak', 'mottatt'],
      1,
    ]);
    const bare = readTable('1;2026-11-01\n2;2026-11-02\n');
    expect(bare.ok && [bare.table.named, bare.table.header, bare.table.rows.length]).toEqual([
      false,
      ['', ''],
      2,
    ]);
  });

  it.each([NUMBER, '130972 48022', '13.09.72-48022', `tlf ${NUMBER} haster`])(
    '[IMP-11] refuses a row with an identity number in any column, by line and column: %s',
    (written) => {
      expect(problems(`sak;notat\n1;fint\n2;${written}\n`)).toEqual([
        { line: 3, code: 'E_IDENTITY_NUMBER', field: null, column: 2 },
      ]);
    },
  );

  it('[IMP-11] refuses a number that is parted over two columns, and any value in a column of such numbers', () => {
    expect(problems('sak;a;b\n1;130972;48022\n2;48022;130972\n3;130972;48023\n')).toMatchObject([
      { line: 2 },
      { line: 3 },
    ]);
    expect(problems('sak;Personnummer\n1;48022\n2;\n')).toEqual([
      { line: 2, code: 'E_IDENTITY_NUMBER', field: null, column: 2 },
    ]);
  });

  it('[IMP-11] finds a number on the first line of a file without headers', () => {
    expect(problems(`1;${NUMBER}\n2;x\n`)).toEqual([
      { line: 1, code: 'E_IDENTITY_NUMBER', field: null, column: 2 },
    ]);
  });

  it('[IMP-12] refuses a protected case by its own words or by a column that tells', () => {
    expect(
      problems(
        'sak;merknad;Diskresjonskode\n1;;\n2;strengt fortrolig;\n3;;6\n4;;nei\n5;Skjermet;\n',
      ),
    ).toEqual([
      { line: 3, code: 'E_PROTECTED_CASE', field: null, column: 2 },
      { line: 4, code: 'E_PROTECTED_CASE', field: null, column: 3 },
      { line: 6, code: 'E_PROTECTED_CASE', field: null, column: 2 },
    ]);
  });

  it('[IMP-13] refuses a file with a column about health, by its number', () => {
    expect(problems('sak;Sykmeldt;mottatt\n1;;2026-11-01\n')).toEqual({
      code: 'E_HEALTH_DATA',
      fault: 'health',
      line: 1,
      column: 2,
    });
  });

  it('[IMP-10] refuses a row with more or fewer cells than the header, but not for empty ones at its end', () => {
    expect(problems('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n')).toEqual([
      { line: 2, code: 'E_IMPORT_FORMAT', field: null, column: null },
      { line: 3, code: 'E_IMPORT_FORMAT', field: null, column: null },
    ]);
  });

  it.each(['', '\n\n', 'sak;type\n'])(
    '[IMP-4] refuses a file without a single case: %j',
    (text) => {
      expect(problems(text)).toEqual({ code: 'E_EMPTY', fault: 'empty', line: null });
    },
  );
});
