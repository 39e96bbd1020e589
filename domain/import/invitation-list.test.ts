import { describe, expect, test } from 'vitest';
import { csvTable } from './csv-table';
import { readInvitations } from './invitation-list';

const KARI = { name: 'Kari Nordmann', email: 'kari@example.no', role: 'leader', unit: 'Nav Øst' };

function read(text: string) {
  const list = readInvitations(text);
  if (!list.ok) throw new Error(list.problem.fault);
  return list;
}

describe('a list of people to invite', () => {
  test.each([
    ['semicolons', 'Kari Nordmann;KARI@example.no;leder;Nav Øst'],
    [
      'commas and names above',
      'e-post,navn,rolle,enhet\nkari@example.no,Kari Nordmann,Leiar,Nav Øst',
    ],
    ['tabs, as pasted from a spreadsheet', 'Kari Nordmann\tkari@example.no\tleader\tNav Øst\r\n'],
    ['quotes', '"Kari Nordmann";"kari@example.no";"leder";"Nav Øst"'],
  ])('[INS-30] is read with %s', (_how, text) => {
    expect(read(text)).toMatchObject({ lines: [KARI], problems: [] });
  });

  test('[INS-30] whoever has no role is to be a member, and empty lines are passed over', () => {
    const { lines } = read('navn;epost;enhet\n;;\nKari Nordmann;kari@example.no;4402\n\n');
    expect(lines).toEqual([{ ...KARI, line: 3, role: 'member', unit: '4402' }]);
  });

  test('[INS-30] what is wrong is told by the number of its line, and never by what stands there', () => {
    const list = read(
      [
        'Kari Nordmann;kari@example.no;leder;Nav Øst',
        ';ola@example.no;medlem;Nav Øst',
        'Ola Nordmann;ola.example.no;medlem;Nav Øst',
        'Ola Nordmann;ola@example.no;sjef;Nav Øst',
        'Ola Nordmann;ola@example.no;medlem;',
        'Ola 13097248022;ola@example.no;medlem;Nav Øst',
        'Admin;ola@example.no;medlem;Nav Øst',
      ].join('\n'),
    );
    expect(list.lines).toHaveLength(1);
    expect(list.problems).toEqual([
      { line: 2, code: 'E_EMPTY', field: 'name' },
      { line: 3, code: 'E_BAD_TEXT', field: 'email' },
      { line: 4, code: 'E_BAD_TEXT', field: 'role' },
      { line: 5, code: 'E_EMPTY', field: 'unit' },
      { line: 6, code: 'E_IDENTITY_NUMBER', field: 'name' },
      { line: 7, code: 'E_RESERVED_NAME', field: 'name' },
    ]);
    expect(JSON.stringify(list.problems)).not.toMatch(/Ola|ola|sjef/);
  });

  test('[INS-31] the same address twice for one unit is told, and for two units it is two', () => {
    const list = read(
      [
        'Kari Nordmann;kari@example.no;leder;Nav Øst',
        'Kari N;Kari@Example.no;medlem;nav øst',
        'Kari Nordmann;kari@example.no;leder;Nav Vest',
      ].join('\n'),
    );
    expect(list.lines.map(({ line }) => line)).toEqual([1, 3]);
    expect(list.problems).toEqual([{ line: 2, code: 'E_ALREADY_INVITED', field: 'email' }]);
  });

  test('[INS-30] of more than five hundred lines nothing is read, and nothing of none', () => {
    const line = (n: number) => `Kari Nordmann;kari${n}@example.no;leder;Nav Øst\n`;
    const many = Array.from({ length: 501 }, (_, n) => line(n)).join('');
    expect(readInvitations(many)).toMatchObject({
      problem: { code: 'E_LIMIT', limit: 500, line: 501 },
    });
    expect(read(many.slice(0, many.lastIndexOf('Kari'))).lines).toHaveLength(500);
    expect(readInvitations('navn;epost;rolle;enhet\n')).toMatchObject({
      problem: { code: 'E_EMPTY' },
    });
    expect(readInvitations('Kari;"kari@example.no')).toMatchObject({ problem: { fault: 'quote' } });
  });

  test('[INS-33] the table that comes back holds no formula, whatever people are called', () => {
    expect(csvTable([['=1+1', '@SUM(A1)', 'a"b', 'Kari']])).toBe(
      '\uFEFF"\'=1+1";"\'@SUM(A1)";"a""b";"Kari"\r\n',
    );
  });
});
