import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar';
import { openFile } from './open-file';
import { planImport } from './plan';

const MAPPING = {
  reference: 0,
  type: 1,
  received: 2,
  deadline: 3,
  difficulty: null,
  version: null,
  post: null,
};
const WORLD = { today: '2026-11-23' as Day, caseTypes: [], createTypes: true, typeNames: [] };

const cell = fc.constantFrom(
  'S-1',
  'S-2',
  'S-3',
  'Klage',
  '2026-11-01',
  '24.12.2026',
  'i går',
  '',
  '"x"',
  'a"b',
);
const row = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join(';'));
const file = fc.array(row, { minLength: 1, maxLength: 20 });
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('openFile', () => {
  it('[IMP-4] answers any bytes with a table or with why there is none', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'";,\n\rab1ø\t|') }).map(utf8),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (given, packed) => {
        const opened = await openFile(packed ? new Uint8Array(gzipSync(given)) : given);
        expect(opened.ok ? opened.table.rows.length > 0 : opened.problem.code).toBeTruthy();
      }),
    );
  });

  it('[IMP-10] makes of each row a case, a row about a case told before, or a bad row, and of none two', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (rows) => {
        const opened = await openFile(utf8(['sak;type;mottatt;frist', ...rows].join('\n')));
        if (!opened.ok) return expect(opened.problem.fault).toBe('quote');
        const { cases, problems, repeats } = planImport(opened.table, MAPPING, WORLD);
        expect(cases.length + problems.length + repeats).toBe(rows.length);
        const lines = [...cases, ...problems].map((one) => one.line);
        expect(new Set(lines).size).toBe(lines.length);
        expect(new Set(cases.map((one) => one.reference)).size).toBe(cases.length);
      }),
    );
  });
});
