import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import type { Command } from '../command';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { factChanges } from '../read-models/facts';
import { contents } from '../testing/contents';
import { eventsOf } from '../testing/given';
import { turnTo } from '../testing/turn';
import {
  addCase,
  bjorn,
  eli,
  guro,
  idsIn,
  type SmallUnit,
  smallUnit,
  takenByEli,
  trackedAs,
  waitingCase,
} from '../testing/unit';

describe('undo', () => {
  const commands: readonly [string, (small: SmallUnit) => Command][] = [
    ['taking', (small) => ({ type: 'TakeCase', caseId: addCase(small) })],
    ['finishing', (small) => ({ type: 'FinishCase', caseId: takenByEli(small) })],
    [
      'a document',
      (small) => ({ type: 'ReceiveDocument', caseId: waitingCase(small), wait: null }),
    ],
    ['withdrawing', (small) => ({ type: 'WithdrawCase', caseId: addCase(small), why: 'mistake' })],
    [
      'registering',
      (small) => ({ type: 'RegisterCase', caseId: addCase(small, { arrived: true }) }),
    ],
    [
      'a note',
      (small) => ({ type: 'WriteNote', caseId: addCase(small), note: 'Ring', replaces: null }),
    ],
    [
      'adding',
      (small) => ({
        type: 'AddCase',
        caseType: small.injury,
        received: '2026-10-01' as Day,
        deadline: null,
        difficulty: null,
        externalId: null,
        registered: true,
        lifted: false,
      }),
    ],
    [
      'counts',
      (small) => {
        const count = {
          type: 'ReceiveCounts',
          caseType: small.extension,
          received: '2026-10-13' as Day,
        } as const;
        small.unit.when(bjorn, { ...count, number: 3, registered: true });
        return { ...count, number: 12, registered: false };
      },
    ],
  ];

  test.each(commands)('[UNDO-1] after undoing %s everything is as before', (_name, make) => {
    const small = smallUnit();
    const command = make(small);
    const before = contents(small);
    eventsOf(small.unit.when(eli, command));
    const undoes = small.unit.lastId();
    expect(contents(small)).not.toEqual(before);
    eventsOf(small.unit.later(29_999).when(eli, { type: 'Undo', undoes }));
    expect(contents(small)).toEqual(before);
  });

  test('[UNDO-2] not others’ commands, not too late, not twice, not when somebody changed it since', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const undo = { type: 'Undo', undoes: small.unit.lastId() } as const;
    expect(small.unit.wouldSay(guro, undo)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
    small.unit.later(30_001);
    expect(small.unit.wouldSay(eli, undo)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
    small.unit.later(-30_001);
    eventsOf(small.unit.when(guro, { type: 'MarkUrgent', caseId, reason: 'Haster' }));
    expect(small.unit.wouldSay(eli, undo)).toMatchObject({
      refusal: { code: 'E_CANNOT_UNDO', stood: { caseId } },
    });
    const other = takenByEli(small);
    const undoOther = { type: 'Undo', undoes: small.unit.lastId() } as const;
    eventsOf(small.unit.when(eli, undoOther));
    expect(small.unit.when(eli, undoOther)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
    eventsOf(small.unit.when(bjorn, { type: 'TakeCase', caseId: other }));
  });

  test('[UNDO-3] counts that somebody has used meanwhile are not taken back', () => {
    const small = smallUnit();
    const received = '2026-10-13' as Day;
    small.unit.when(eli, {
      type: 'ReceiveCounts',
      caseType: small.extension,
      received,
      number: 5,
      registered: true,
    });
    const undoes = small.unit.lastId();
    eventsOf(
      small.unit.when(bjorn, { type: 'FinishCounts', caseType: small.extension, number: 1 }),
    );
    expect(small.unit.when(eli, { type: 'Undo', undoes })).toMatchObject({
      refusal: { code: 'E_CANNOT_UNDO' },
    });
  });

  test('[UNDO-3] counts do not come back to a type that is told as cards by now', () => {
    const small = smallUnit();
    const count = { caseType: small.extension, number: 3 } as const;
    const received = '2026-10-13' as Day;
    eventsOf(small.unit.when(eli, { type: 'ReceiveCounts', ...count, received, registered: true }));
    eventsOf(small.unit.when(eli, { type: 'FinishCounts', ...count }));
    const undoes = small.unit.lastId();
    eventsOf(small.unit.when(guro, trackedAs(small, small.extension, 'cards')));
    expect(small.unit.when(eli, { type: 'Undo', undoes })).toMatchObject({
      refusal: { code: 'E_CANNOT_UNDO' },
    });
  });

  test('[UNDO-4] a case that was reopened after it had left the board is closed again, leaves with the turn, and can be reopened', () => {
    const small = smallUnit();
    const { unit } = small;
    const caseId = takenByEli(small);
    eventsOf(unit.when(eli, { type: 'FinishCase', caseId }));
    const closedCase = get(unit.board.cases, caseId)!;
    turnTo(small, '2026-10-15');
    unit.facts = { ...unit.facts, closedCase };
    eventsOf(unit.when(bjorn, { type: 'ReopenCase', caseId }));
    eventsOf(unit.when(bjorn, { type: 'Undo', undoes: unit.lastId() }));
    const { rev: _rev, ...before } = closedCase;
    expect(get(unit.board.cases, caseId)).toMatchObject(before);
    expect(unit.board.day.reopened).toBe(0);
    expect(factChanges(unit.events.at(-1)!, unit.board)).toMatchObject([
      { table: 'case', set: { caseId, outcome: 'done', reopened: 0 } },
    ]);
    turnTo(small, '2026-10-16');
    expect(get(unit.board.cases, caseId)).toBeUndefined();
    eventsOf(unit.when(bjorn, { type: 'ReopenCase', caseId }));
    expect(idsIn(small, 'ready')).toEqual([caseId]);
  });

  test('[UNDO-5] what names more cases than an event may is taken back in several', () => {
    const small = smallUnit();
    const row = { caseType: small.injury, received: '2026-10-01' as Day, deadline: null };
    const one = { ...row, difficulty: null, externalId: null, registered: true };
    const before = contents(small);
    const cases = Array.from({ length: 2 * LIMITS.casesPerEvent + 1 }, () => one);
    eventsOf(small.unit.when(guro, { type: 'ImportCases', cases }));
    const undone = eventsOf(small.unit.when(guro, { type: 'Undo', undoes: small.unit.lastId() }));
    expect(
      undone.map((event) => event.type === 'CommandUndone' && event.data.cases.length),
    ).toEqual([1000, 1000, 1]);
    expect(contents(small)).toEqual(before);
  });
});
