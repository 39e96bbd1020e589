import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { deviationOf } from '../read-models/case-deviation';
import { missingCases } from '../read-models/missing';
import { contents } from '../testing/contents';
import { eventsOf, reader } from '../testing/given';
import { bring, cardOf, listed, withCases } from '../testing/lists';
import { eli, guro, type SmallUnit, smallUnit } from '../testing/unit';

const QUIET = { kind: 'quiet' };

describe('what the case system no longer lists', () => {
  function withMissing(): SmallUnit & { readonly ids: readonly ReturnType<typeof cardOf>['id'][] } {
    const small = withCases('A-1', 'A-2', 'A-3');
    eventsOf(bring(small, [], { types: [small.injury] }));
    return { ...small, ids: ['A-1', 'A-2', 'A-3'].map((id) => cardOf(small, id).id) };
  }

  test.each([
    ['finished', 'done'],
    ['withdrawn', 'withdrawn'],
  ] as const)('[REC-11] is %s with one press, and that is undone', (how, kind) => {
    const small = withMissing();
    const { unit, ids } = small;
    eventsOf(unit.when(eli, { type: 'TakeCase', caseId: ids[0]! }));
    const before = contents(small);
    const told = unit.when(guro, { type: 'CloseMissing', cases: ids, how });
    expect(eventsOf(told)).toHaveLength(3);
    for (const id of ['A-1', 'A-2', 'A-3'])
      expect(cardOf(small, id)).toMatchObject({ state: { kind }, missing: null });
    eventsOf(unit.when(guro, { type: 'Undo', undoes: unit.lastId() }));
    const { day: _day, ...after } = contents(small);
    const { day: _dayBefore, ...was } = before;
    expect(after).toEqual(was);
    expect(unit.board.day.finished).toBe(0);
  });

  test('[REC-11] what is back or closed meanwhile is passed over', () => {
    const small = withMissing();
    const { unit, ids } = small;
    eventsOf(bring(small, [listed(small, 'A-1', { version: 1 })]));
    eventsOf(unit.when(eli, { type: 'WithdrawCase', caseId: ids[1]!, why: 'moved' }));
    const close = { type: 'CloseMissing', cases: ids, how: 'withdrawn' } as const;
    expect(eventsOf(unit.when(eli, close))).toMatchObject([
      { type: 'CaseWithdrawn', data: { caseId: ids[2] } },
    ]);
    expect(unit.when(eli, close)).toEqual(QUIET);
    expect(unit.when(eli, { type: 'KeepMissing', cases: ids })).toEqual(QUIET);
    expect(unit.wouldSay(reader('rita'), close)).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
  });

  test('[REC-6] is told on its card before all else, and in the order of the board, until somebody decides', () => {
    const small = withMissing();
    const { unit, ids } = small;
    const today = '2026-12-24' as Day;
    eventsOf(unit.when(eli, { type: 'MarkUrgent', caseId: ids[2]!, reason: 'Haster' }));
    expect(deviationOf(cardOf(small, 'A-3'), unit.board, today)).toEqual({ kind: 'missing' });
    expect(missingCases(unit.board).map((card) => card.id)).toEqual([ids[2], ids[0], ids[1]]);
    eventsOf(unit.when(eli, { type: 'KeepMissing', cases: ids }));
    expect(deviationOf(cardOf(small, 'A-3'), unit.board, today)).toMatchObject({ kind: 'urgent' });
    expect(missingCases(unit.board)).toEqual([]);
  });

  test('[REC-12] stays on the board when somebody says so, until it is listed again', () => {
    const small = withMissing();
    const { unit, ids } = small;
    const types = [small.injury];
    eventsOf(unit.when(eli, { type: 'KeepMissing', cases: ids }));
    expect(cardOf(small, 'A-1').missing).toBe('kept');
    expect(bring(small, [], { types })).toEqual(QUIET);
    eventsOf(
      unit.when(eli, { type: 'Undo', undoes: `c${Number(unit.lastId().slice(1)) - 1}` as never }),
    );
    expect(cardOf(small, 'A-1').missing).toBe('marked');
    eventsOf(unit.when(eli, { type: 'KeepMissing', cases: ids }));
    eventsOf(bring(small, [listed(small, 'A-1', { version: 1 })], { types }));
    expect(cardOf(small, 'A-1').missing).toBeNull();
    eventsOf(bring(small, [], { types }));
    expect(cardOf(small, 'A-1').missing).toBe('marked');
    expect(cardOf(small, 'A-2').missing).toBe('kept');
  });

  test('[REC-13] is told as finished without its second person by a leader who has not had it', () => {
    const small = smallUnit();
    const { unit, complaint } = small;
    eventsOf(bring(small, [listed(small, 'A-1', { caseType: complaint })]));
    const caseId = cardOf(small, 'A-1').id;
    eventsOf(unit.when(eli, { type: 'TakeCase', caseId }));
    eventsOf(unit.when(eli, { type: 'PutBackCase', caseId, reason: small.lacksCompetence }));
    eventsOf(bring(small, [], { types: [complaint] }));
    const close = { type: 'CloseMissing', cases: [caseId], how: 'finished' } as const;
    expect(unit.when(eli, close)).toMatchObject({ refusal: { code: 'E_NEEDS_APPROVAL' } });
    eventsOf(unit.when(guro, close));
    expect(cardOf(small, 'A-1').state.kind).toBe('done');
  });

  test('[REC-12] a case that is closed and opened again is marked no more', () => {
    const small = withMissing();
    const { unit, ids } = small;
    eventsOf(unit.when(eli, { type: 'CloseMissing', cases: ids, how: 'finished' }));
    eventsOf(unit.when(eli, { type: 'ReopenCase', caseId: ids[0]! }));
    expect(cardOf(small, 'A-1')).toMatchObject({ missing: null, state: { kind: 'ready' } });
  });
});
