import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { parseCommand } from '../command';
import type { PersonId, PriorityId } from '../ids';
import { LIMITS } from '../limits';
import { eventsOf } from '../testing/given';
import { turnTo } from '../testing/turn';
import { BJORN, bjorn, ELI, eli, guro, type SmallUnit, smallUnit } from '../testing/unit';

function add(small: SmallUnit, text: string, before: PriorityId | null = null): PriorityId {
  eventsOf(small.unit.when(eli, { type: 'AddPriority', text, owner: null, before }));
  return small.unit.lastId() as string as PriorityId;
}

const order = (small: SmallUnit) => small.unit.board.priorities.map(({ text }) => text).join(' ');
const only = (small: SmallUnit) => small.unit.board.priorities[0];

describe('today’s few', () => {
  test('[PRI-1] are added with a text and perhaps an owner, at the end or before another', () => {
    const small = smallUnit();
    const b = add(small, 'B');
    add(small, 'C');
    add(small, 'A', b);
    expect(order(small)).toBe('A B C');
    const given = { type: 'AddPriority', text: 'D', owner: ELI, before: null } as const;
    expect(eventsOf(small.unit.when(guro, given))).toMatchObject([
      { type: 'PriorityAdded', data: { text: 'D' }, priv: { owner: ELI } },
    ]);
    expect(small.unit.board.priorities[3]).toMatchObject({
      state: { kind: 'open' },
      rolledOver: 0,
      priv: { owner: ELI },
    });
    for (const [field, wrong] of [
      ['owner', { owner: 'rita' as PersonId }],
      ['owner', { owner: 'gone' as PersonId }],
      ['before', { before: 'none' as PriorityId }],
    ] as const) {
      expect(small.unit.wouldSay(guro, { ...given, ...wrong })).toMatchObject({
        refusal: { code: 'E_NOT_FOUND', field },
      });
    }
  });

  test('[PRI-1] there are at most so many, and no text holds an identity number', () => {
    const small = smallUnit();
    for (let n = 0; n < LIMITS.priorities; n += 1) add(small, `P${n}`);
    const more = { type: 'AddPriority', text: 'Til', owner: null, before: null } as const;
    expect(small.unit.when(eli, more)).toMatchObject({
      refusal: { code: 'E_LIMIT', limit: LIMITS.priorities },
    });
    expect(parseCommand({ ...more, text: 'Ring 130972 48022' })).toMatchObject({
      refusal: { code: 'E_IDENTITY_NUMBER', field: 'text' },
    });
  });

  test('[PRI-2] are moved by naming the one that follows; a key that is sent is refused', () => {
    const small = smallUnit();
    const [a, b, c] = [add(small, 'A'), add(small, 'B'), add(small, 'C')];
    const move = (priority: PriorityId, before: PriorityId | null) =>
      small.unit.when(bjorn, { type: 'MovePriority', priority, before });
    expect(eventsOf(move(c, a))).toMatchObject([{ data: { ranks: [{ priority: c }] } }]);
    expect(order(small)).toBe('C A B');
    eventsOf(move(c, null));
    expect(order(small)).toBe('A B C');
    for (const [priority, before] of [
      [a, b],
      [c, null],
      [b, b],
    ] as const) {
      expect(move(priority, before)).toEqual({ kind: 'quiet' });
    }
    expect(move(a, 'none' as PriorityId)).toMatchObject({ refusal: { field: 'before' } });
    expect(move('none' as PriorityId, a)).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
    const key = 'V'.repeat(10_240);
    for (const sent of [
      { type: 'MovePriority', priority: a, before: null, key },
      { type: 'MovePriority', priority: a, before: key },
    ]) {
      expect(parseCommand(sent)).toMatchObject({ refusal: { code: 'E_BAD_OP' } });
    }
  });

  test('[PRI-2] keys stay short however often things are moved to one place', () => {
    const small = smallUnit();
    const [a, b, c] = [add(small, 'A'), add(small, 'B'), add(small, 'C')];
    for (let n = 0; n < 200; n += 1) {
      eventsOf(small.unit.when(eli, { type: 'MovePriority', priority: c, before: b }));
      eventsOf(small.unit.when(eli, { type: 'MovePriority', priority: b, before: c }));
    }
    expect(order(small)).toBe('A B C');
    const keys = small.unit.board.priorities.map(({ key }) => key.length);
    expect(Math.max(...keys)).toBeLessThanOrEqual(LIMITS.rankCharacters);
    expect(small.unit.board.priorities[0]?.id).toBe(a);
  });

  test('[PRI-2] a place that was given to another is still one between neighbours after an undo', () => {
    const small = smallUnit();
    const a = add(small, 'A');
    const b = add(small, 'B');
    eventsOf(small.unit.when(guro, { type: 'DropPriority', priority: b }));
    const undoes = small.unit.lastId();
    add(small, 'C');
    eventsOf(small.unit.when(guro, { type: 'Undo', undoes }));
    const [, one, other] = small.unit.board.priorities;
    expect(one?.key).toBe(other?.key);
    eventsOf(
      small.unit.when(eli, { type: 'MovePriority', priority: a, before: other?.id ?? null }),
    );
    expect(small.unit.board.priorities.map(({ id }) => id)).toEqual([one?.id, a, other?.id]);
  });

  test('[PRI-3] an edit of the text carries what it replaces, and is refused if that has changed', () => {
    const small = smallUnit();
    const priority = add(small, 'A');
    const change = { type: 'ChangePriority', priority, text: 'Ny', replaces: 'A' } as const;
    eventsOf(small.unit.when(eli, change));
    expect(small.unit.when(bjorn, change)).toEqual({ kind: 'quiet' });
    expect(small.unit.when(bjorn, { ...change, text: 'Min' })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    expect(only(small)?.text).toBe('Ny');
  });

  test('[PRI-4] have an owner who can work; of somebody who leaves the unit it is nobody’s', () => {
    const small = smallUnit();
    const priority = add(small, 'A');
    const assign = (owner: PersonId | null) =>
      small.unit.when(guro, { type: 'AssignPriority', priority, owner });
    eventsOf(assign(BJORN));
    expect(assign(BJORN)).toEqual({ kind: 'quiet' });
    expect(assign('rita' as PersonId)).toMatchObject({ refusal: { field: 'owner' } });
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: BJORN }));
    expect(only(small)?.priv).toEqual({ owner: null });
    expect(assign(BJORN)).toMatchObject({ refusal: { code: 'E_NOT_FOUND', field: 'owner' } });
    eventsOf(assign(ELI));
    eventsOf(assign(null));
  });

  test('[PRI-5] are done once, and not done after all', () => {
    const small = smallUnit();
    const priority = add(small, 'A');
    const finish = { type: 'FinishPriority', priority } as const;
    eventsOf(small.unit.when(eli, finish));
    expect(only(small)?.state).toEqual({ kind: 'done', at: small.unit.now });
    expect(small.unit.when(bjorn, finish)).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(bjorn, { type: 'TakeUpPriority', priority }));
    expect(small.unit.when(bjorn, { type: 'TakeUpPriority', priority })).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(bjorn, { type: 'DropPriority', priority }));
    expect(small.unit.when(bjorn, finish)).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
  });

  test('[PRI-6] undone ones are offered again as the day turns, and say how often; done ones leave', () => {
    const small = smallUnit();
    const [a, b, c] = [add(small, 'A'), add(small, 'B'), add(small, 'C')];
    eventsOf(small.unit.when(eli, { type: 'FinishPriority', priority: b }));
    turnTo(small, '2026-10-15');
    expect(small.unit.events.at(-1)?.data).toMatchObject({
      priorities: { offered: [a, c], left: [b] },
    });
    expect(small.unit.board.priorities).toMatchObject([
      { id: a, state: { kind: 'offered' }, rolledOver: 1 },
      { id: c, state: { kind: 'offered' }, rolledOver: 1 },
    ]);
    eventsOf(small.unit.when(eli, { type: 'TakeUpPriority', priority: a }));
    eventsOf(small.unit.when(eli, { type: 'DropPriority', priority: c }));
    turnTo(small, '2026-10-16');
    turnTo(small, '2026-10-19');
    expect(small.unit.board.priorities).toMatchObject([{ id: a, rolledOver: 3 }]);
    expect(small.unit.board.day.day).toBe('2026-10-19' as Day);
    eventsOf(small.unit.when(eli, { type: 'FinishPriority', priority: a }));
    turnTo(small, '2026-10-20');
    expect(small.unit.board.priorities).toEqual([]);
  });
});
