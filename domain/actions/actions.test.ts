import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { parseCommand } from '../command';
import type { ActionId, IdeaId, PersonId } from '../ids';
import { LIMITS } from '../limits';
import { dueActions, improvement } from '../read-models/improvement';
import { eventsOf } from '../testing/given';
import { turnTo } from '../testing/turn';
import { BJORN, bjorn, ELI, eli, guro, type SmallUnit, smallUnit } from '../testing/unit';

const CALL = {
  type: 'AddAction',
  text: 'Ring Nav Øst',
  due: '2026-10-16' as Day,
  owner: ELI,
  idea: null,
} as const;

function add(small: SmallUnit, more: Partial<typeof CALL | { due: Day | null }> = {}): ActionId {
  eventsOf(small.unit.when(guro, { ...CALL, ...more }));
  return small.unit.lastId() as string as ActionId;
}

describe('actions', () => {
  test('[ACT-1] are what, who and by when, of an idea or on their own', () => {
    const small = smallUnit();
    const action = add(small);
    expect(small.unit.board.actions).toMatchObject([
      { id: action, text: 'Ring Nav Øst', due: '2026-10-16', state: { kind: 'open' } },
    ]);
    eventsOf(small.unit.when(eli, { ...CALL, due: null, owner: null }));
    for (const [code, field, wrong] of [
      ['E_BAD_DATE', 'due', { due: '2026-10-13' as Day }],
      ['E_BAD_DATE', 'due', { due: '2027-10-16' as Day }],
      ['E_NOT_FOUND', 'owner', { owner: 'rita' as PersonId }],
      ['E_NOT_FOUND', 'idea', { idea: 'none' as IdeaId }],
    ] as const) {
      expect(small.unit.wouldSay(guro, { ...CALL, ...wrong })).toMatchObject({
        refusal: { code, field },
      });
    }
    expect(parseCommand({ ...CALL, text: '130972 48022' })).toMatchObject({
      refusal: { code: 'E_IDENTITY_NUMBER', field: 'text' },
    });
    for (let n = 2; n < LIMITS.actions; n += 1) add(small);
    expect(small.unit.when(eli, CALL)).toMatchObject({ refusal: { code: 'E_LIMIT' } });
  });

  test('[ACT-2] an edit carries what it replaces; a day that has passed may stay but not be chosen', () => {
    const small = smallUnit();
    const change = {
      type: 'ChangeAction',
      action: add(small),
      text: 'Skriv til Nav Øst',
      due: CALL.due,
      replaces: { text: CALL.text, due: CALL.due },
    } as const;
    turnTo(small, '2026-10-20');
    eventsOf(small.unit.when(eli, change));
    expect(small.unit.when(bjorn, change)).toEqual({ kind: 'quiet' });
    const other = { ...change, text: 'Møt Nav Øst' };
    expect(small.unit.when(bjorn, other)).toMatchObject({ refusal: { code: 'E_TEXT_CHANGED' } });
    const replaces = { text: change.text, due: change.due };
    const past = { ...other, replaces, due: '2026-10-19' as Day };
    expect(small.unit.when(bjorn, past)).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'due' },
    });
    eventsOf(small.unit.when(bjorn, { ...past, due: '2026-10-20' as Day }));
  });

  test('[ACT-3] have an owner who can work; of somebody who leaves the unit it is nobody’s', () => {
    const small = smallUnit();
    const assign = { type: 'AssignAction', action: add(small), owner: BJORN } as const;
    eventsOf(small.unit.when(eli, assign));
    expect(small.unit.when(eli, assign)).toEqual({ kind: 'quiet' });
    expect(small.unit.when(eli, { ...assign, owner: 'gone' as PersonId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'owner' },
    });
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: BJORN }));
    expect(small.unit.board.actions[0]?.priv).toEqual({ owner: null });
  });

  test('[ACT-4] are done or dropped, may be opened again, and leave thirty days after', () => {
    const small = smallUnit();
    const [action, other] = [add(small), add(small)];
    const settle = { type: 'SettleAction', action, as: 'done' } as const;
    eventsOf(small.unit.when(eli, settle));
    expect(small.unit.when(bjorn, settle)).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(bjorn, { ...settle, as: 'open' }));
    eventsOf(small.unit.when(bjorn, { ...settle, as: 'dropped' }));
    expect(small.unit.when(bjorn, { ...settle, action: 'none' as ActionId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND' },
    });
    turnTo(small, '2026-11-13');
    expect(small.unit.board.actions).toHaveLength(2);
    turnTo(small, '2026-11-16');
    expect(small.unit.board.actions.map(({ id }) => id)).toEqual([other]);
  });

  test('[ACT-5] that are due are shown by their day, open ones before closed ones', () => {
    const small = smallUnit();
    const [never, later, soon] = [
      add(small, { due: null }),
      add(small, { due: '2026-10-30' as Day }),
      add(small, { due: '2026-10-15' as Day }),
    ];
    const done = add(small);
    eventsOf(small.unit.when(eli, { type: 'SettleAction', action: done, as: 'done' }));
    const ids = (actions: readonly { readonly id: ActionId }[]) => actions.map(({ id }) => id);
    expect(ids(dueActions(small.unit.board, '2026-10-16' as Day))).toEqual([soon]);
    expect(ids(improvement(small.unit.board).ownActions)).toEqual([soon, later, never, done]);
  });
});
