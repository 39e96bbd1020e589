import { describe, expect, it } from 'vitest';
import { refusedReport } from '@/domain/import/report';
import { refusal } from '@/domain/refusal';
import { tellReport } from './tell-report';

describe('a report on a terminal', () => {
  it('[IMP-10] names each bad row by its line, its column and the rule', () => {
    const report = {
      ...refusedReport(refusal('E_BAD_DATE', { field: 'line.4' })),
      repeats: 7,
      refused: [
        { line: 4, code: 'E_BAD_DATE', field: 'received', column: 3 } as const,
        { line: 9, code: 'E_IMPORT_FORMAT', field: null, column: null } as const,
      ],
      refusedCount: 12,
      unknownTypes: ['Ny', 'Gammel'],
      typesCreated: ['Ny'],
    };
    expect(tellReport(report)).toEqual([
      'Line 4, column 3: E_BAD_DATE (received)',
      'Line 9: E_IMPORT_FORMAT',
      '… and 10 more.',
      'Case types that the unit does not have: Gammel. --create-types makes them.',
      'New case types: Ny.',
      'Stopped: E_BAD_DATE (line.4).',
      '0 cases added, 0 known before, 12 rows refused, 7 rows about a case told before.',
      '0 changed, 0 gone from the case system, 0 back again, 0 waiting with new post; passed over: 0 of an older version, 0 closed.',
    ]);
  });

  it('[IMP-4] says why a file cannot be read, and where', () => {
    const file = { code: 'E_IMPORT_FORMAT', fault: 'quote', line: 5 } as const;
    expect(tellReport(refusedReport(refusal('E_IMPORT_FORMAT'), file))).toContain(
      'The file cannot be read: quote on line 5.',
    );
  });
});
