import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar';
import type { CaseTypeId } from '../ids';
import type { CaseType } from '../setup/setup';
import { resolveMapping } from './mapping';
import { type ImportPlan, planImport, withoutRetired } from './plan';
import { readTable } from './table';

const HEADER = 'sak;type;mottatt;frist;grad';

describe('planImport', () => {
  it('[IMP-10] reads a case from each row', () => {
    expect(plan('S-1;Klage;01.11.2026;01.12.2026;3').cases).toEqual([
      {
        line: 2,
        reference: 'S-1',
        typeName: 'Klage',
        typeColumn: 2,
        caseType: 'complaint',
        received: '2026-11-01',
        deadline: '2026-12-01',
        difficulty: 3,
        version: null,
        post: null,
        isRetired: false,
      },
    ]);
  });

  it.each([
    [';Klage;2026-11-01;;', 'E_EMPTY', 'reference', 1],
    [`${'x'.repeat(41)};Klage;2026-11-01;;`, 'E_TOO_LONG', 'reference', 1],
    ['S\u0007;Klage;2026-11-01;;', 'E_BAD_TEXT', 'reference', 1],
    ['S-1;;2026-11-01;;', 'E_EMPTY', 'type', 2],
    ['S-1;Klage;;;', 'E_EMPTY', 'received', 3],
    ['S-1;Klage;2026-02-30;;', 'E_BAD_DATE', 'received', 3],
    ['S-1;Klage;2026-11-24;;', 'E_BAD_DATE', 'received', 3],
    ['S-1;Klage;2026-11-01;snart;', 'E_BAD_DATE', 'deadline', 4],
    ['S-1;Klage;2026-11-01;2026-10-31;', 'E_BAD_DATE', 'deadline', 4],
    ['S-1;Klage;2026-11-01;;99', 'E_IMPORT_FORMAT', 'difficulty', 5],
    ['130972;48022;2026-11-01;;', 'E_IDENTITY_NUMBER', null, 2],
  ])('[IMP-10] names line, rule and column of the bad row %j', (row, code, field, column) => {
    expect(plan('S-0;Klage;2026-11-01;;', row)).toMatchObject({
      cases: [{ reference: 'S-0' }],
      problems: [{ line: 3, code, field, column }],
    });
  });

  it('[IMP-7] trusts no date of a column in which one has its month first', () => {
    const found = plan(
      'S-1;Klage;03/04/2026;;',
      'S-2;Klage;11/13/2026;;',
      'S-3;Klage;2026-11-01;;',
    );
    expect(found.cases.map((one) => one.reference)).toEqual(['S-3']);
    expect(found.problems).toMatchObject([
      { line: 2, code: 'E_BAD_DATE' },
      { line: 3, code: 'E_BAD_DATE' },
    ]);
  });

  it('[IMP-14] lets the first row of a case count, and the others be what they are: more about the same', () => {
    expect(
      plan('S-1;Klage;2026-11-01;;', 'S-2;Klage;2026-11-02;;', 'S-1;Krav;2026-11-03;;'),
    ).toMatchObject({
      cases: [
        { reference: 'S-1', typeName: 'Klage', received: '2026-11-01' },
        { reference: 'S-2' },
      ],
      repeats: 1,
      problems: [],
    });
  });

  it('[IMP-12] leaves a case out of which any row is protected, wherever that row stands', () => {
    expect(
      plan('S-1;Klage;2026-11-01;;', 'S-1;fortrolig;2026-11-01;;', 'S-1;Klage;2026-11-02;;'),
    ).toMatchObject({
      cases: [],
      problems: [{ line: 3, code: 'E_PROTECTED_CASE', column: 2 }],
    });
  });

  it('[IMP-15] finds a type however it is spelled, refuses a retired one and one the unit does not have', () => {
    const rows = [
      'S-1; KLAGE ;2026-11-01;;',
      'S-2;Gammel;2026-11-01;;',
      'S-3;Ny;2026-11-01;;',
      'S-4;ny;2026-11-01;;',
    ];
    expect(withoutRetired(plan(...rows), () => false)).toMatchObject({
      cases: [{ reference: 'S-1', caseType: 'complaint' }],
      problems: [
        { line: 3, code: 'E_RETIRED', field: 'type' },
        { line: 4, code: 'E_IMPORT_TYPE', field: 'type' },
        { line: 5, code: 'E_IMPORT_TYPE', field: 'type' },
      ],
      unknownTypes: ['Ny'],
    });
  });

  it('[IMP-15] plans cases of new types when those are to be made', () => {
    expect(plan.creating('S-3;Ny;2026-11-01;;', 'S-4;ny;2026-11-01;;')).toMatchObject({
      cases: [
        { reference: 'S-3', caseType: null, typeName: 'Ny' },
        { reference: 'S-4', caseType: null },
      ],
      problems: [],
      unknownTypes: ['Ny'],
    });
  });

  it('[IMP-15] takes one type for all when the file does not tell', () => {
    const read = readTable('sak;mottatt\nS-1;2026-11-01\n');
    const named = resolveMapping({ reference: 'sak', always: 'Klage', received: 'mottatt' }, [
      'sak',
      'mottatt',
    ]);
    if (!read.ok || !named.ok) throw new Error('not readable');
    expect(planImport(read.table, named.mapping, WORLD).cases).toMatchObject([
      { caseType: 'complaint', typeColumn: null },
    ]);
  });
});

/** What is planned for a file with these rows on line 2 and after. */
function plan(...rows: readonly string[]): ImportPlan {
  return planned(rows, false);
}
plan.creating = (...rows: readonly string[]) => planned(rows, true);

function planned(rows: readonly string[], createTypes: boolean): ImportPlan {
  const read = readTable([HEADER, ...rows].join('\n'));
  if (!read.ok) throw new Error(read.problem.fault);
  const mapping = {
    reference: 0,
    type: 1,
    received: 2,
    deadline: 3,
    difficulty: 4,
    version: null,
    post: null,
  };
  return planImport(read.table, mapping, { ...WORLD, createTypes });
}

const caseType = (id: string, name: string, retired = false): CaseType => ({
  id: id as CaseTypeId,
  name,
  difficulty: 2,
  tracking: 'cards',
  needsApproval: false,
  retired,
});

const WORLD = {
  today: '2026-11-23' as Day,
  caseTypes: [caseType('complaint', 'Klage'), caseType('old', 'Gammel', true)],
  createTypes: false,
  typeNames: [],
};
