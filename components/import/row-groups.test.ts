import { describe, expect, it } from 'vitest';
import { groupRows } from './row-groups';

describe('groupRows', () => {
  it('[IMP-10] puts the lines together that break one rule in one column', () => {
    const date = { code: 'E_BAD_DATE', field: 'received', column: 3 } as const;
    const number = { code: 'E_IDENTITY_NUMBER', field: null, column: 5 } as const;
    const rows = [
      { line: 2, ...date },
      { line: 3, ...number },
      { line: 9, ...date },
    ];
    expect(groupRows(rows)).toEqual([
      { ...date, lines: [2, 9] },
      { ...number, lines: [3] },
    ]);
  });
});
