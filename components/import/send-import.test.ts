import { describe, expect, it } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { PlannedCase } from '@/domain/import/plan';
import { refusedReport } from '@/domain/import/report';
import { refusal } from '@/domain/refusal';
import { readReport } from './send-import';

const planned = (line: number): PlannedCase => ({
  line,
  reference: `S-${line}`,
  typeName: 'Klage',
  typeColumn: 2,
  caseType: null,
  received: '2026-11-01' as Day,
  deadline: null,
  difficulty: null,
  version: null,
  post: null,
  isRetired: false,
});

describe('the answer to an import', () => {
  it('[IMP-10] names the lines of the file that was chosen, not of the one that was sent', () => {
    const report = {
      ...refusedReport(refusal('E_RETIRED')),
      refused: [{ line: 3, code: 'E_RETIRED', field: 'type', column: 2 } as const],
    };
    const body = JSON.stringify({ ok: false, refusal: report.refusal, report });
    expect(readReport(422, new Headers(), body, [planned(17), planned(40)])).toMatchObject({
      kind: 'report',
      report: { refused: [{ line: 40, code: 'E_RETIRED', column: null }] },
    });
  });

  it('[IMP-22] is a problem when it holds no report', () => {
    const refused = JSON.stringify({ ok: false, refusal: refusal('E_READ_ONLY') });
    expect(readReport(403, new Headers(), refused, [])).toEqual({
      kind: 'problem',
      problems: { form: { code: 'E_READ_ONLY' } },
    });
    expect(readReport(502, new Headers(), '<html>', [])).toEqual({
      kind: 'problem',
      problems: { form: { code: 'badAnswer' } },
    });
  });
});
