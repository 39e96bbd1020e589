import { describe, expect, it } from 'vitest';
import type { Day } from '@/domain/calendar';
import { planImport } from '@/domain/import/plan';
import { readTable } from '@/domain/import/table';
import { previewRows } from './preview-rows';

const MAPPING = {
  reference: 0,
  type: 1,
  received: 2,
  deadline: null,
  difficulty: null,
  version: null,
  post: null,
};
const WORLD = { today: '2026-11-23' as Day, caseTypes: [], createTypes: true, typeNames: [] };

describe('previewRows', () => {
  it('[IMP-10] shows the first rows that something becomes of, as what they become', () => {
    const read = readTable(
      'sak;type;mottatt\nS-1;Klage;2026-11-01\nS-1;Klage;2026-11-02\nS-2;Klage;x\nS-3;Klage;2026-11-01\nS-4;Klage;x\n',
    );
    if (!read.ok) throw new Error(read.problem.fault);
    expect(previewRows(planImport(read.table, MAPPING, WORLD), 3)).toMatchObject([
      { kind: 'case', line: 2, planned: { reference: 'S-1' } },
      { kind: 'problem', line: 4, problem: { code: 'E_BAD_DATE' } },
      { kind: 'case', line: 5, planned: { reference: 'S-3' } },
    ]);
  });
});
