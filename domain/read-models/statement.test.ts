import { expect, test } from 'vitest';
import type { Day } from '../calendar';
import { eli, smallUnit } from '../testing/unit';
import { statementOn } from './statement';

const TODAY = '2026-10-14' as Day;

test('[CNT-30] what a file comes to is told before it is sent, by the rule that decides it', () => {
  const { unit, extension: caseType, injury } = smallUnit();
  const row = { caseType, received: TODAY, unregistered: 2, ready: 8 };
  unit.when(eli, { type: 'StateCounts', rows: [row], days: [] });
  expect(statementOn(unit.board, { rows: [row], days: [] }, TODAY)).toEqual({ ok: true, rows: [] });
  const days = [{ caseType, day: TODAY, received: 14, finished: 5 }];
  const told = { rows: [{ ...row, ready: 4 }], days };
  expect(statementOn(unit.board, told, TODAY)).toEqual({
    ok: true,
    rows: [
      {
        ...{ caseType, name: 'Forlengelse' },
        ...{ before: 10, received: 4, finished: 5, recounted: -3, after: 6 },
      },
    ],
  });
  const wrong = { rows: [{ ...row, caseType: injury }], days: [] };
  expect(statementOn(unit.board, wrong, TODAY)).toMatchObject({
    ok: false,
    refusal: { code: 'E_BAD_OP' },
  });
});
