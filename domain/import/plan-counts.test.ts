import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import type { CaseTypeId } from '../ids';
import type { CaseType } from '../setup/setup';
import { countsMapping, guessCountsMapping } from './counts-mapping';
import { planCounts } from './plan-counts';
import { readTable, type Table } from './table';

const TODAY = '2026-10-14' as Day;
const type = (id: string, name: string, more: Partial<CaseType> = {}): CaseType => ({
  ...{ id: id as CaseTypeId, name, difficulty: 1, tracking: 'counts', needsApproval: false },
  ...{ retired: false, ...more },
});
const caseTypes = [
  type('f', 'Forlengelse'),
  type('s', 'Søknad'),
  type('k', 'Klage', { tracking: 'cards' }),
];

function tableOf(text: string): Table {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.problem.fault);
  return read.table;
}

function planOf(text: string) {
  const table = tableOf(text);
  const mapping = countsMapping(guessCountsMapping(table));
  if (typeof mapping === 'string') throw new Error(`no column for ${mapping}`);
  return planCounts(table, mapping, { today: TODAY, boardDay: TODAY, caseTypes });
}

describe('counts from a file', () => {
  test('[CNT-29] columns are guessed by their headers, in each language, and without headers by their cells', () => {
    const all = { type: 0, received: 1, unregistered: 2, ready: 3 };
    const none = { receivedToday: null, finishedToday: null };
    const both = { receivedToday: 4, finishedToday: 5 };
    for (const [text, guess] of [
      ['Sakstype;Mottatt;Uregistrert;Klar\nForlengelse;2026-10-12;1;2', { ...all, ...none }],
      [
        'Sakstype;Mottatt;Uregistrert;Klare;Mottatt i dag;Ferdig i dag\nForlengelse;12.10.2026;1;2;3;4',
        { ...all, ...both },
      ],
      [
        'case type,received,unregistered,ready,received today,finished today\nForlengelse,2026-10-12,1,2,3,4',
        { ...all, ...both },
      ],
      [
        'Saktype\tMotteken\tUregistrerte\tKlare\nForlengelse\t12.10.2026\t1\t2',
        { ...all, ...none },
      ],
      ['Forlengelse;12.10.2026;1;2\nSøknad;13.10.2026;1 200;0', { ...all, ...none }],
    ] as const)
      expect(guessCountsMapping(tableOf(text))).toEqual(guess);
    const noDay = guessCountsMapping(tableOf('Sakstype;Klar\nForlengelse;4'));
    expect(countsMapping(noDay)).toBe('received');
    expect(countsMapping({ ...all, receivedToday: 4, finishedToday: null })).toBe('finishedToday');
  });

  test('[CNT-29] rows about one type and day are added up, and the totals of a type may stand once', () => {
    const plan = planOf(
      'Sakstype;Mottatt;Uregistrert;Klar;Mottatt i dag;Ferdig i dag\n' +
        'forlengelse;2026-10-12;1;2 000;7;4\nForlengelse ;12.10.2026;;3;;\nSøknad;2026-10-14;5;0;;\n',
    );
    expect(plan).toEqual({
      rows: [
        { caseType: 'f', received: '2026-10-12', unregistered: 1, ready: 2_003 },
        { caseType: 's', received: '2026-10-14', unregistered: 5, ready: 0 },
      ],
      days: [{ caseType: 'f', day: TODAY, received: 7, finished: 4 }],
      problems: [],
      added: 1,
    });
  });

  test('[CNT-29] a bad row is named by its line, the rule and the column, and never by what stood in it', () => {
    const rows = [
      ['Ukjent;2026-10-12;1;2', 'E_IMPORT_TYPE', 'type', 1],
      ['Klage;2026-10-12;1;2', 'E_BAD_OP', 'type', 1],
      [';2026-10-12;1;2', 'E_EMPTY', 'type', 1],
      ['Forlengelse;;1;2', 'E_EMPTY', 'received', 2],
      ['Forlengelse;2026-10-15;1;2', 'E_BAD_DATE', 'received', 2],
      ['Forlengelse;i går;1;2', 'E_BAD_DATE', 'received', 2],
      ['Forlengelse;2026-10-12;-1;2', 'E_IMPORT_FORMAT', 'unregistered', 3],
      ['Forlengelse;2026-10-12;1;mange', 'E_IMPORT_FORMAT', 'ready', 4],
      ['13097248022;2026-10-12;1;2', 'E_IDENTITY_NUMBER', null, 1],
    ] as const;
    const text = rows.map(([row]) => row).join('\n');
    const good = 'Sakstype;Mottatt;Uregistrert;Klar\nSøknad;2026-10-12;1;2';
    const { problems } = planOf(`${good}\n${text}\n`);
    expect(problems).toEqual(
      rows.map(([, code, field, column], n) => ({ line: n + 3, code, field, column })),
    );
    expect(JSON.stringify(problems)).not.toContain('13097248022');
  });

  test('[CNT-29] two totals for one type contradict each other', () => {
    const { problems } = planOf(
      'Sakstype;Mottatt;Uregistrert;Klar;Mottatt i dag;Ferdig i dag\n' +
        'Søknad;2026-10-12;1;2;7;4\nSøknad;2026-10-13;1;2;8;4\n',
    );
    expect(problems).toEqual([
      { line: 3, code: 'E_IMPORT_FORMAT', field: 'receivedToday', column: 5 },
    ]);
  });
});
