import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { CountLine } from '@/domain/counts/counts';
import type { CaseTypeId } from '@/domain/ids';
import { computedDay, readStock, seenAgain, stockDraftOf, untouched } from './stock-draft';

const TYPE = 'f' as CaseTypeId;
const LINE: CountLine = {
  piles: [
    { received: '2026-10-09' as Day, unregistered: 0, ready: 1_200 },
    { received: '2026-10-14' as Day, unregistered: 30, ready: 0 },
  ],
  today: { received: 30, registered: 0, finished: 5 },
};
const SEES = { unregistered: 30, ready: 1_200, received: 30 };
const typed = (more: Partial<ReturnType<typeof untouched>>) => ({ ...untouched(LINE), ...more });

describe('today’s stock as it is typed', () => {
  test('[CNT-30] what was finished is told while it is typed, with or without what was received', () => {
    expect(computedDay(typed({ ready: '1 100' }), LINE)).toEqual({
      received: 30,
      finished: 105,
      tooMany: 0,
    });
    expect(computedDay(typed({ ready: '1.100', received: '40' }), LINE)).toEqual({
      received: 40,
      finished: 115,
      tooMany: 0,
    });
    expect(computedDay(typed({ ready: '' }), LINE)).toBeNull();
    expect(computedDay(typed({ received: 'ti' }), LINE)).toBeNull();
  });

  test('[CNT-30] more than can have come is told before anything is sent', () => {
    expect(computedDay(typed({ ready: '1 210', received: '30' }), LINE)).toEqual({
      received: 30,
      finished: 0,
      tooMany: 5,
    });
  });

  test('[CNT-31] only what was typed about is sent, with what stood there when that was begun', () => {
    expect(readStock(new Map())).toEqual({ kind: 'rows', rows: [] });
    expect(readStock(new Map([[TYPE, typed({ unregistered: '0' })]]))).toEqual({
      kind: 'rows',
      rows: [
        {
          caseType: TYPE,
          sees: SEES,
          becomes: { unregistered: 0, ready: 1_200 },
          received: null,
        },
      ],
    });
    expect(readStock(new Map([[TYPE, typed({ received: '-1' })]]))).toEqual({
      kind: 'notANumber',
      caseType: TYPE,
      field: 'received',
    });
  });

  test('[CNT-31] what came back, or met another’s change, is kept and is about what stands there now', () => {
    const command = {
      type: 'StateStock',
      day: '2026-10-14' as Day,
      rows: [
        {
          caseType: TYPE,
          sees: { unregistered: 1, ready: 2, received: 3 },
          becomes: { unregistered: 7, ready: 8 },
          received: 9,
        },
      ],
    } as const;
    const row = { unregistered: '7', ready: '8', received: '9', sees: SEES };
    const draft = stockDraftOf(command, () => LINE);
    expect([...draft]).toEqual([[TYPE, row]]);
    const later = { ...LINE, piles: [] };
    expect(seenAgain(draft, () => later).get(TYPE)).toEqual({
      ...row,
      sees: { unregistered: 0, ready: 0, received: 30 },
    });
  });
});
