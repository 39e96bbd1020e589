import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { CommandId } from '@/domain/ids';
import type { CountsOrder } from '@/domain/import/counts-order';
import { stateCounts } from './counts';
import { as, startUnit, UNIT } from './testing/unit';

const FRIDAY = '2026-11-20' as Day;
const MONDAY = '2026-11-23' as Day;

async function unitWithCounts() {
  const unit = await startUnit({ caseTypes: ['Klage'] });
  for (const name of ['Forlengelse', 'Søknad'])
    await unit.give({
      type: 'AddCaseType',
      name,
      difficulty: 1,
      tracking: 'counts',
      needsApproval: false,
    });
  const told: CountsOrder = {
    unit: UNIT,
    who: as('member'),
    commandId: 'first' as CommandId,
    rows: [
      { caseType: 'FORLENGELSE ', received: FRIDAY, unregistered: 2, ready: 8 },
      { caseType: 'Forlengelse', received: MONDAY, unregistered: 5, ready: 0 },
      { caseType: 'Søknad', received: MONDAY, unregistered: 1, ready: 0 },
    ],
    days: [],
  };
  const state = (more: Partial<CountsOrder> = {}) => stateCounts(unit.boards, { ...told, ...more });
  return { ...unit, state };
}

describe('counts over HTTP or from a file', () => {
  test('[CNT-28] types are found by their names, and what it came to is told type by type', async () => {
    const { state, board } = await unitWithCounts();
    const answer = await state();
    expect(answer).toMatchObject({
      ok: true,
      report: {
        types: [
          { name: 'Forlengelse', received: 15, registered: 8, finished: 0, recounted: 0 },
          { name: 'Søknad', received: 1, registered: 0, finished: 0, recounted: 0 },
        ],
      },
    });
    expect((await board()).day).toMatchObject({ received: 16, registered: 8 });
  });

  test('[CNT-28] sent again under its id it is answered the same and done once, and under another it is quiet', async () => {
    const { state, board } = await unitWithCounts();
    const first = await state();
    const { seq } = await board();
    expect(await state()).toEqual(first);
    expect(await state({ commandId: 'second' as CommandId })).toEqual({
      ok: true,
      seq,
      report: { types: [] },
    });
    const rows = [{ caseType: 'Søknad', received: MONDAY, unregistered: 0, ready: 9 }];
    expect(await state({ rows })).toMatchObject({ refusal: { code: 'E_OP_ID_REUSED' } });
    expect((await board()).seq).toBe(seq);
  });

  test('[CNT-28] what the day’s totals do not explain is told as recounted', async () => {
    const { state } = await unitWithCounts();
    await state();
    const days = [{ caseType: 'Søknad', received: 4, finished: 2 }];
    const rows = [{ caseType: 'Søknad', received: MONDAY, unregistered: 0, ready: 2 }];
    expect(await state({ commandId: 'second' as CommandId, rows, days })).toMatchObject({
      report: { types: [{ received: 3, finished: 2, recounted: 0 }] },
    });
    const more = [{ caseType: 'Søknad', received: MONDAY, unregistered: 0, ready: 7 }];
    expect(await state({ commandId: 'third' as CommandId, rows: more, days })).toMatchObject({
      report: { types: [{ received: 0, finished: 0, recounted: 5 }] },
    });
  });

  test('[CNT-28] nothing of it happens when one type is unknown, is told as cards, or nobody may give it', async () => {
    const { state, board } = await unitWithCounts();
    const { seq } = await board();
    const row = { caseType: 'Søknad', received: MONDAY, unregistered: 1, ready: 0 };
    const refused = (code: string, field: string) => ({ ok: false, refusal: { code, field } });
    expect(await state({ rows: [row, { ...row, caseType: 'Ukjent' }] })).toEqual(
      refused('E_IMPORT_TYPE', 'rows.1.caseType'),
    );
    const days = [{ caseType: 'Ukjent', received: 1, finished: 1 }];
    expect(await state({ rows: [row], days })).toEqual(refused('E_IMPORT_TYPE', 'days.0.caseType'));
    expect(await state({ rows: [row, { ...row, caseType: 'Klage' }] })).toMatchObject(
      refused('E_BAD_OP', 'rows.1.caseType'),
    );
    expect(await state({ commandId: 'by-reader' as CommandId, who: as('reader') })).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
    expect((await board()).seq).toBe(seq);
  });

  test('[CNT-28] 5,000 rows are one command', async () => {
    const { state, board, give } = await unitWithCounts();
    const names = Array.from({ length: 20 }, (_, n) => `Type ${n}`);
    for (const name of names)
      await give({
        type: 'AddCaseType',
        name,
        difficulty: 1,
        tracking: 'counts',
        needsApproval: false,
      });
    const { seq } = await board();
    const day = (n: number) => new Date(Date.UTC(2026, 10, 23) - n * 86_400_000).toISOString();
    const rows = names.flatMap((caseType) =>
      Array.from({ length: 250 }, (_, n) => ({
        caseType,
        received: day(n).slice(0, 10) as Day,
        unregistered: 0,
        ready: 1,
      })),
    );
    expect(await state({ rows })).toMatchObject({ ok: true, seq: seq + 20 });
    expect((await board()).day.received).toBe(5_000);
  });
});
