import { describe, expect, test } from 'vitest';
import type { Day } from './calendar';
import type { BoardEvent } from './event';
import {
  closedSince,
  forgottenWhen,
  leavesWith,
  privateOfOthers,
  privateOfTurn,
  retentionIn,
} from './forgetting';
import type { ActionId, CaseId, PersonId, PriorityId } from './ids';
import { LIMITS } from './limits';

const ELI = 'eli' as PersonId;
const [ONE, TWO] = ['one', 'two'] as [CaseId, CaseId];

describe('what is left of a private part', () => {
  test('[KEEP-61] of cases that were handed over together it stays as long as one of them is there', () => {
    const data = { taken: [ONE], kept: [TWO], until: '2026-11-24' as Day };
    const event = { type: 'CasesReleased', data, priv: { by: ELI, from: ELI, to: null } } as const;
    expect(privateOfOthers(event, event.priv, (name) => name === ONE)).toEqual(event.priv);
    expect(privateOfOthers(event, event.priv, () => true)).toBeNull();
  });

  test('[KEEP-67] of what was taken back each thing goes by itself, and nobody comes back with it', () => {
    const event = undone();
    const priv = { by: ELI, cases: [{ note: 'x' }], priorities: [], ideas: [], plans: [] };
    const both = { ...priv, actions: [{ owner: ELI }, null] };
    expect(privateOfOthers(event, both, (name) => name !== ONE)).toEqual({
      ...both,
      actions: [{ owner: null }, null],
    });
    expect(privateOfOthers(event, both, (name) => name === ONE)).toEqual({
      ...both,
      cases: [null],
    });
    expect(privateOfOthers(event, both, () => true)).toBeNull();
    expect(forgottenWhen(event)).toBe('allItNamesIsGone');
  });

  test('[KEEP-67] an undo of plans, of the set-up and of counts goes by their clocks', () => {
    const none = { cases: [], actions: [] };
    const plans = [{ person: ELI, plan: null }];
    expect(forgottenWhen(undone(none, { plans }))).toBe('staffing');
    const value = { unitNumber: null, caseLink: null };
    const setup = [{ part: 'details', value }] as const;
    expect(forgottenWhen(undone({ ...none, setup }))).toBe('kept');
    expect(forgottenWhen(undone(none))).toBe('theDayTurns');
  });

  test('[KEEP-66] a turn of the day tells whom it forgot by what they owned', () => {
    const plans = [{ person: ELI }];
    expect(privateOfTurn({ by: null, plans, today: [], forgotten: [] })).toBeNull();
    expect(privateOfTurn({ by: null, plans, today: plans, forgotten: ['a'] })).toEqual({
      by: null,
      plans: [],
      today: [],
      forgotten: ['a'],
    });
  });

  test('[KEEP-65] a thing that was taken back has left, and one that came back has not', () => {
    expect(leavesWith(undone())).toEqual(['action/b']);
    const data = { priority: 'p' as PriorityId };
    expect(leavesWith({ type: 'PriorityDropped', data, priv: null })).toEqual(['priority/p']);
    expect(closedSince({ ...undone(), at: 7 }, 'action/a')).toBe(5);
    expect(closedSince({ ...undone(), at: 7 }, 'action/b')).toBeNull();
  });

  test('[KEEP-68] nothing is kept longer than the most that is allowed, whatever a log says', () => {
    const data = { cases: 400, staffing: 2, improvement: 31 };
    const most = { ...LIMITS.retentionDays, staffing: 2 };
    expect(retentionIn({ type: 'RetentionSet', data, priv: null })).toEqual(most);
    const setup = [{ part: 'retention', value: data }] as const;
    expect(retentionIn(undone({ setup }))).toEqual(most);
    expect(retentionIn(undone())).toBeNull();
  });
});

type Undone = Extract<BoardEvent, { readonly type: 'CommandUndone' }>;

/** One case that came back, one action that is closed again and one that went away. */
function undone(data: Partial<Undone['data']> = {}, priv: object | null = null): Undone {
  const closed = { state: { kind: 'done', at: 5 } };
  return {
    type: 'CommandUndone',
    data: {
      cases: [{ id: ONE, case: {} }],
      priorities: [],
      ideas: [],
      actions: [
        { id: 'a' as ActionId, thing: closed },
        { id: 'b' as ActionId, thing: null },
      ],
      setup: [],
      ...data,
    } as unknown as Undone['data'],
    priv: priv as Undone['priv'],
  };
}
