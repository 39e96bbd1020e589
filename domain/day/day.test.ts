import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { instantOf } from '../calendar/oslo-time';
import { get } from '../ordered-map';
import { dayStrip } from '../read-models/day-strip';
import { factChanges } from '../read-models/facts';
import { SYSTEM } from '../testing/given';
import { turn } from '../testing/turn';
import { addCase, ELI, eli, idsIn, smallUnit, takenByEli } from '../testing/unit';
import { dueTurns, nextTurnAt } from './turns';

const at = (day: string, time: Parameters<typeof instantOf>[1]) => instantOf(day as Day, time);

describe('the day', () => {
  test('[DAY-1] the cut-off seals à jour once, cards and counts together', () => {
    const small = smallUnit();
    addCase(small, { arrived: true });
    small.unit.when(eli, {
      type: 'ReceiveCounts',
      caseType: small.extension,
      received: '2026-10-13' as Day,
      number: 3,
      registered: false,
    });
    expect(turn(small)).toEqual([]);
    small.unit.at('2026-10-14', '14:00');
    expect(turn(small)).toEqual(['cutoff:2026-10-14']);
    expect(small.unit.board.day.sealed).toEqual({
      at: small.unit.now,
      upToDate: false,
      unregistered: 4,
    });
    expect(small.unit.when(SYSTEM, { type: 'SealCutoff', day: '2026-10-14' as Day })).toEqual({
      kind: 'quiet',
    });
    const clean = smallUnit();
    clean.unit.at('2026-10-14', '14:00');
    turn(clean);
    expect(clean.unit.board.day.sealed?.upToDate).toBe(true);
  });

  test('[DAY-2] [DAY-3] the new day opens once and its event carries what it found', () => {
    const small = smallUnit();
    const finished = takenByEli(small);
    small.unit.when(eli, { type: 'FinishCase', caseId: finished });
    const runsOut = takenByEli(small, { received: '2026-09-01' });
    small.unit.when(eli, { type: 'KeepCase', caseId: runsOut, until: '2026-10-14' as Day });
    const stays = takenByEli(small);
    small.unit.when(eli, { type: 'MarkAway', person: ELI });
    small.unit.at('2026-10-15', '07:00');
    expect(turn(small)).toEqual(['cutoff:2026-10-14', 'open:2026-10-15']);
    const { board } = small.unit;
    expect(small.unit.events.at(-1)?.data).toMatchObject({
      day: '2026-10-15',
      figures: {
        day: '2026-10-14',
        received: 3,
        finished: 1,
        stock: 2,
        oldest: '2026-09-01',
        workers: 3,
        away: 1,
        personDays: 200,
        afterDuties: 200,
      },
      returned: [runsOut],
      left: [finished],
    });
    expect(get(board.cases, finished)).toBeUndefined();
    expect(get(board.cases, runsOut)).toMatchObject({
      cameBack: 'reservation',
      state: { kind: 'ready' },
      priv: { takenBy: null },
    });
    expect(idsIn(small, 'taken')).toEqual([stays]);
    expect(board.day).toEqual({
      day: '2026-10-15',
      received: 0,
      registered: 0,
      finished: 0,
      withdrawn: 0,
      reopened: 0,
      sealed: null,
    });
    expect(board.staffing).toMatchObject({ awayCount: 0, away: [] });
    expect(board.undoable).toEqual([]);
    expect(turn(small)).toEqual([]);
    expect(small.unit.when(SYSTEM, { type: 'OpenDay', day: '2026-10-15' as Day })).toEqual({
      kind: 'quiet',
    });
    const last = small.unit.events.at(-1);
    expect(last === undefined ? [] : factChanges(last, board)).toMatchObject([
      { table: 'day', set: { day: '2026-10-14' } },
      { table: 'case', set: { caseId: runsOut } },
    ]);
  });

  test('[DAY-4] turns follow the calendar: no Saturday, and days that passed unseen are sealed as one', () => {
    const small = smallUnit(at('2026-10-16', '08:00'));
    small.unit.at('2026-10-17', '12:00');
    expect(turn(small)).toEqual(['cutoff:2026-10-16']);
    expect(dueTurns(small.unit.board, at('2026-10-18', '23:59'))).toEqual([]);
    small.unit.at('2026-11-04', '06:00');
    expect(turn(small)).toEqual(['open:2026-11-04']);
    expect(nextTurnAt(small.unit.board, small.unit.now)).toBe(at('2026-11-04', '14:00'));
    expect(nextTurnAt(small.unit.board, at('2026-11-04', '15:00'))).toBe(at('2026-11-05', '00:00'));
    expect(
      dueTurns(smallUnit(at('2026-10-17', '10:00')).unit.board, at('2026-10-19', '10:00')),
    ).toEqual([]);
  });

  test('[DAY-4] the nights when the clocks change turn one day each', () => {
    for (const [before, after] of [
      ['2026-10-23', '2026-10-26'],
      ['2027-03-24', '2027-03-30'],
    ] as const) {
      const small = smallUnit(at(before, '08:00'));
      small.unit.now = at(after, '00:00') - 1;
      expect(turn(small)).toEqual([`cutoff:${before}`]);
      small.unit.now = at(after, '00:00');
      expect(turn(small)).toEqual([`open:${after}`]);
    }
  });

  test('[DAY-5] the strip shows the board’s figures', () => {
    const small = smallUnit();
    addCase(small, { arrived: true, received: '2026-09-30' });
    addCase(small, { received: '2026-09-11' });
    const done = takenByEli(small);
    small.unit.when(eli, { type: 'FinishCase', caseId: done });
    small.unit.when(eli, { type: 'MarkAway', person: ELI });
    expect(dayStrip(small.unit.board, '2026-10-14' as Day)).toEqual({
      upToDate: { kind: 'open', left: 1 },
      cutoff: '14:00',
      corrected: 0,
      received: 3,
      finished: 1,
      stock: 2,
      oldestDays: 33,
      personDays: 200,
      workers: 3,
    });
  });
});
