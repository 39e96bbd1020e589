import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../calendar';
import { parseCommand } from '../command';
import { LIMITS } from '../limits';
import { countRows } from '../read-models/queue';
import { eventsOf } from '../testing/given';
import { bjorn, eli, guro, smallUnit, trackedAs } from '../testing/unit';

const OLD = '2026-10-09' as Day;
const NEW = '2026-10-13' as Day;

function withCounts() {
  const small = smallUnit();
  const { unit, extension } = small;
  const receive = (received: Day, number: number) =>
    eventsOf(
      unit.when(eli, {
        type: 'ReceiveCounts',
        caseType: extension,
        received,
        number,
        registered: false,
      }),
    );
  receive(NEW, 10);
  receive(OLD, 4);
  const piles = () => unit.board.counts[extension]?.piles;
  return { ...small, piles };
}

describe('counts', () => {
  test('[CNT-1] registering and finishing are differences that take the oldest', () => {
    const { unit, extension, piles } = withCounts();
    eventsOf(unit.when(eli, { type: 'RegisterCounts', caseType: extension, number: 6 }));
    expect(piles()).toEqual([
      { received: OLD, unregistered: 0, ready: 4 },
      { received: NEW, unregistered: 8, ready: 2 },
    ]);
    eventsOf(unit.when(bjorn, { type: 'FinishCounts', caseType: extension, number: 5 }));
    expect(piles()).toEqual([{ received: NEW, unregistered: 8, ready: 1 }]);
    expect(countRows(unit.board)).toMatchObject([
      { unregistered: 8, ready: 1, oldest: NEW, finishedToday: 5 },
    ]);
    expect(unit.board.day).toMatchObject({ received: 14, registered: 6, finished: 5 });
  });

  test('[CNT-2] no more than there is', () => {
    const { unit, extension } = withCounts();
    expect(
      unit.wouldSay(eli, { type: 'RegisterCounts', caseType: extension, number: 15 }),
    ).toMatchObject({
      refusal: { code: 'E_COUNT_CHANGED', limit: 14 },
    });
    expect(
      unit.wouldSay(eli, { type: 'FinishCounts', caseType: extension, number: 1 }),
    ).toMatchObject({
      refusal: { code: 'E_COUNT_CHANGED', limit: 0 },
    });
  });

  test('[CNT-3] a recount carries what it saw and is refused if that has changed', () => {
    const { unit, extension, piles } = withCounts();
    const recount = {
      type: 'Recount',
      caseType: extension,
      received: OLD,
      sees: { unregistered: 4, ready: 0 },
      becomes: { unregistered: 7, ready: 1 },
    } as const;
    unit.when(bjorn, { type: 'RegisterCounts', caseType: extension, number: 1 });
    expect(unit.when(eli, recount)).toMatchObject({ refusal: { code: 'E_COUNT_CHANGED' } });
    eventsOf(unit.when(eli, { ...recount, sees: { unregistered: 3, ready: 1 } }));
    expect(piles()?.[0]).toEqual({ received: OLD, unregistered: 7, ready: 1 });
    expect(unit.when(eli, recount)).toEqual({ kind: 'quiet' });
    expect(unit.board.day.received).toBe(14);
  });

  test('[CNT-4] types tracked as cards are not counted, and nothing is received tomorrow', () => {
    const { unit, injury, extension } = withCounts();
    const receive = { type: 'ReceiveCounts', received: NEW, number: 1, registered: true } as const;
    expect(unit.wouldSay(eli, { ...receive, caseType: injury })).toMatchObject({
      refusal: { code: 'E_BAD_OP' },
    });
    expect(
      unit.wouldSay(eli, { ...receive, caseType: extension, received: '2026-10-15' as Day }),
    ).toMatchObject({
      refusal: { code: 'E_BAD_DATE' },
    });
  });

  test('[CNT-5] a pile, and the days that have one, have a limit; what is above it may become less', () => {
    const { unit, extension } = withCounts();
    const recount = { type: 'Recount', caseType: extension, received: OLD } as const;
    const sees = { unregistered: 4, ready: 0 };
    const { countPerPile: most, countPerCommand, pilesPerType } = LIMITS;
    expect(parseCommand({ ...recount, sees, becomes: { ...sees, ready: most + 1 } })).toMatchObject(
      { refusal: { code: 'E_LIMIT', field: 'becomes.ready', limit: most } },
    );
    const full = { unregistered: 4, ready: most - 4 };
    expect(
      unit.when(eli, { ...recount, sees, becomes: { ...full, unregistered: 5 } }),
    ).toMatchObject({ refusal: { code: 'E_LIMIT', field: 'becomes', limit: most } });
    eventsOf(unit.when(eli, { ...recount, sees, becomes: full }));
    const receive = { type: 'ReceiveCounts', caseType: extension, registered: true } as const;
    expect(unit.when(eli, { ...receive, received: OLD, number: countPerCommand })).toMatchObject({
      refusal: { code: 'E_LIMIT', field: 'number', limit: most },
    });
    eventsOf(unit.when(eli, { type: 'RegisterCounts', caseType: extension, number: 4 }));
    for (let days = 2; days < pilesPerType; days += 1)
      eventsOf(unit.when(eli, { ...receive, received: addDays(OLD, -days), number: 1 }));
    const oneMore = { ...receive, received: addDays(OLD, -pilesPerType), number: 1 };
    expect(unit.when(eli, oneMore)).toMatchObject({
      refusal: { code: 'E_LIMIT', field: 'received', limit: pilesPerType },
    });
    eventsOf(unit.when(eli, { type: 'FinishCounts', caseType: extension, number: 1 }));
    eventsOf(unit.when(eli, oneMore));
  });

  test('[CNT-6] a type becomes cards when nothing is counted in it any more', () => {
    const small = withCounts();
    const { unit, extension } = small;
    const cards = trackedAs(small, extension, 'cards');
    expect(unit.when(guro, cards)).toMatchObject({
      refusal: { code: 'E_COUNTED', field: 'tracking' },
    });
    eventsOf(unit.when(eli, { type: 'RegisterCounts', caseType: extension, number: 14 }));
    eventsOf(unit.when(eli, { type: 'FinishCounts', caseType: extension, number: 14 }));
    eventsOf(unit.when(guro, cards));
  });
});
