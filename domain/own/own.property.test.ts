import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board } from '../board';
import { encodeBoard } from '../board-json';
import type { PersonId } from '../ids';
import { play, steps } from '../testing/arbitraries';
import { addCase, BJORN, bjorn, ELI, eli, GURO, smallUnit } from '../testing/unit';
import { ownBoard } from './own-board';
import { ownEntry } from './own-entry';

const PEOPLE: readonly PersonId[] = [ELI, BJORN, GURO, 'rita' as PersonId];

describe('what is stored about somebody', () => {
  test('[ME-1] is all of it: each place where the live board names them is told to them, in any history', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { board } = play(random).unit;
        for (const person of PEOPLE) {
          const own = ownBoard(board, person);
          const told =
            own.priorities.length +
            own.actions.length +
            [...own.cases, ...own.ideas].flatMap(({ parts }) => [...parts]).length;
          const { cases, priorities, actions, ideas, staffing } = encodeBoard(board);
          expect(told).toBe(timesIn({ cases, priorities, actions, ideas }, person));
          const plan = staffing.plans.find((one) => one.person === person);
          expect(own.staffing.days.map(({ day }) => day)).toEqual(
            (plan?.days ?? []).map(({ day }) => day),
          );
          expect(own.staffing.week !== null).toBe((plan?.week ?? null) !== null);
          if (staffing.away.includes(person)) expect(own.staffing.today?.place).toBe('away');
          expect(own.role === null).toBe(timesIn(board.members, person) === 0);
          // A new part of the board that names people fails here until somebody has thought of it.
          expect(elsewhere(board, person)).toBe(0);
        }
      }),
    );
  });

  test('[ME-2] is about nobody else: no other person and no text of a case is in it, in any history', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { board, events } = play(random).unit;
        for (const person of PEOPLE) {
          const entries = events.flatMap((event) => ownEntry(board, event, person) ?? []);
          const told = JSON.stringify([ownBoard(board, person), entries]);
          for (const other of PEOPLE) expect(told).not.toContain(JSON.stringify(other));
          expect(told).not.toMatch(/"(Notat \d|X-\d)/);
        }
      }),
    );
  });

  test('[ME-3] has every event of the log that names them and none that does not, in any history', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { board, events } = play(random).unit;
        for (const person of PEOPLE) {
          const told = events.flatMap((event) => ownEntry(board, event, person)?.seq ?? []);
          const named = events.filter(({ priv }) => timesIn(priv, person) > 0);
          expect(told).toEqual(named.map(({ seq }) => seq));
        }
      }),
    );
  });

  test('[ME-4] says what somebody did and to whom without the others, and the case by its reference', () => {
    const small = smallUnit();
    const caseId = addCase(small);
    small.unit.when(eli, { type: 'TakeCase', caseId });
    const note = { type: 'WriteNote', caseId, note: 'ringte om vedtaket', replaces: null } as const;
    small.unit.when(eli, note);
    const reason = small.workload;
    small.unit.when(eli, { type: 'HandOverCase', caseId, to: BJORN, reason });
    const { board, events } = small.unit;
    const last = events.at(-1)!;
    expect(ownEntry(board, last, ELI)).toMatchObject({
      type: 'CaseHandedOver',
      values: {
        by: { as: 'you' },
        to: { as: 'somebody' },
        reason: { as: 'text', text: 'Jevner ut' },
      },
      reference: 'S-1001',
    });
    expect(ownEntry(board, last, BJORN)?.values).toMatchObject({
      by: { as: 'somebody' },
      to: { as: 'you' },
    });
    const written = events.at(-2)!;
    expect(JSON.stringify(ownEntry(board, written, ELI))).not.toContain('vedtaket');
    expect(ownEntry(board, written, BJORN)).toBeNull();
    small.unit.when(bjorn, { type: 'AddIdea', problem: 'Lang kø', suggestion: null });
    expect(ownBoard(small.unit.board, BJORN)).toMatchObject({
      role: 'member',
      cases: [{ reference: 'S-1001', caseType: 'Yrkesskade', parts: ['taken'] }],
      ideas: [{ problem: 'Lang kø', parts: ['proposer'] }],
    });
  });
});

function timesIn(what: unknown, person: PersonId): number {
  return JSON.stringify(what).split(JSON.stringify(person)).length - 1;
}

/** Where a board names somebody besides the parts that are told one by one, and what it could still take back. */
function elsewhere(board: Board, person: PersonId): number {
  const json = encodeBoard(board);
  const told = { cases: [], priorities: [], ideas: [], actions: [], members: [], undoable: [] };
  const { away: _away, plans: _plans, ...staffing } = json.staffing;
  return timesIn({ ...json, ...told, staffing }, person);
}
