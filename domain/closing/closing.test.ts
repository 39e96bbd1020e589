import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar';
import { dueTurns } from '../day/turns';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { eventsOf, SYSTEM } from '../testing/given';
import { BJORN, bjorn, eli, GURO, guro, smallUnit, takenByEli } from '../testing/unit';
import { reopenUntil } from './decide';

const CLOSED = { refusal: { code: 'E_UNIT_CLOSED' } };

function closedUnit(into: string | null = null) {
  const small = smallUnit();
  const caseId = takenByEli(small);
  eventsOf(small.unit.when(SYSTEM, { type: 'CloseUnit', into }));
  return { ...small, caseId };
}

describe('a closed unit', () => {
  test('[INS-10] nobody changes anything in a closed unit, its leaders neither', () => {
    const { unit, caseId } = closedUnit();
    expect(unit.board.closed).toEqual({ at: unit.now, into: null });
    expect(unit.wouldSay(eli, { type: 'FinishCase', caseId })).toMatchObject(CLOSED);
    expect(unit.wouldSay(guro, { type: 'AddDuty', name: 'Telefon' })).toMatchObject(CLOSED);
    expect(unit.wouldSay(bjorn, { type: 'TakeNext' })).toMatchObject(CLOSED);
    expect(unit.wouldSay(eli, { type: 'Undo', undoes: unit.lastId() })).toMatchObject(CLOSED);
    expect(unit.when(SYSTEM, { type: 'CloseUnit', into: null })).toEqual({ kind: 'quiet' });
  });

  test('[INS-10] whoever is in it may leave, and be taken out', () => {
    const { unit } = closedUnit();
    eventsOf(unit.when(bjorn, { type: 'RemovePerson', person: BJORN }));
    expect(unit.wouldSay(guro, { type: 'RemovePerson', person: GURO })).toMatchObject({
      refusal: { code: 'E_LAST_ADMIN' },
    });
  });

  test('[INS-10] only the owner closes and opens a unit', () => {
    const { unit } = smallUnit();
    for (const type of ['CloseUnit', 'ReopenUnit'] as const) {
      const command = type === 'CloseUnit' ? { type, into: null } : { type };
      expect(unit.wouldSay(guro, command)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
    }
  });

  test('[INS-12] it is opened again as it was, within thirty days', () => {
    const { unit, caseId } = closedUnit();
    unit.later(LIMITS.reopenDays * 86_400_000);
    eventsOf(unit.when(SYSTEM, { type: 'ReopenUnit' }));
    expect('closed' in unit.board).toBe(false);
    expect(unit.when(SYSTEM, { type: 'ReopenUnit' })).toEqual({ kind: 'quiet' });
    eventsOf(unit.when(eli, { type: 'FinishCase', caseId }));
  });

  test('[INS-12] later, or when its work went elsewhere, it stays closed', () => {
    const { unit } = closedUnit();
    unit.later(LIMITS.reopenDays * 86_400_000 + 1);
    expect(unit.wouldSay(SYSTEM, { type: 'ReopenUnit' })).toMatchObject(CLOSED);
    const merged = closedUnit('Nav Vest');
    expect(merged.unit.wouldSay(SYSTEM, { type: 'ReopenUnit' })).toMatchObject(CLOSED);
    expect(reopenUntil({ at: 1, into: 'Nav Vest' })).toBeNull();
  });

  test('[INS-13] its days go on turning, so that what runs by them is forgotten', () => {
    const { unit, caseId } = closedUnit();
    unit.at(addDays(unit.board.day.day, 1), '08:00');
    for (const { commandId, command } of dueTurns(unit.board, unit.now))
      eventsOf(unit.when(SYSTEM, command, commandId));
    unit.at(addDays(unit.board.day.day, 1), '08:00');
    for (const { commandId, command } of dueTurns(unit.board, unit.now))
      eventsOf(unit.when(SYSTEM, command, commandId));
    expect(get(unit.board.cases, caseId)?.state.kind).toBe('ready');
    expect(unit.board.closed).toBeDefined();
  });
});
