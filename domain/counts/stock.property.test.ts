import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../calendar';
import type { BoardEvent } from '../event';
import { play, steps } from '../testing/arbitraries';
import { eli, smallUnit } from '../testing/unit';
import { stockOf, sumOf } from './stock';

const TODAY = '2026-10-14' as Day;
const few = fc.nat(12);
const piles = fc.uniqueArray(fc.record({ ago: fc.nat(9), unregistered: few, ready: few }), {
  selector: ({ ago }) => ago,
  minLength: 1,
});
/** One statement after the other: the whole stock, with or without the day's totals, or its sums as somebody types them. */
const statements = fc.array(
  fc.oneof(
    fc.record({ piles, totals: fc.option(fc.record({ received: few, finished: few })) }),
    fc.record({ unregistered: few, ready: few, received: fc.option(few) }),
  ),
  { maxLength: 12 },
);

test('[CNT-27] stock before, and what was received, without what was finished, is the stock after, for any statements', () => {
  fc.assert(
    fc.property(statements, (told) => {
      const { unit, extension: caseType } = smallUnit();
      for (const one of told) {
        const before = unit.board.counts[caseType];
        const line = before ?? { piles: [], today: { received: 0, registered: 0, finished: 0 } };
        const decision =
          'piles' in one
            ? unit.when(eli, {
                type: 'StateCounts',
                rows: one.piles.map(({ ago, ...pile }) => ({
                  caseType,
                  received: addDays(TODAY, -ago),
                  ...pile,
                })),
                days: one.totals === null ? [] : [{ caseType, day: TODAY, ...one.totals }],
              })
            : unit.when(eli, {
                type: 'StateStock',
                day: TODAY,
                rows: [
                  {
                    caseType,
                    sees: {
                      unregistered: sumOf(line.piles, 'unregistered'),
                      ready: sumOf(line.piles, 'ready'),
                      received: line.today.received,
                    },
                    becomes: { unregistered: one.unregistered, ready: one.ready },
                    received: one.received,
                  },
                ],
              });
        if (decision.kind !== 'events') {
          expect(unit.board.counts[caseType]).toBe(before);
          continue;
        }
        const now = unit.board.counts[caseType] ?? line;
        for (const pile of now.piles)
          expect(Math.min(pile.unregistered, pile.ready)).toBeGreaterThanOrEqual(0);
        expect(Math.min(...Object.values(now.today))).toBeGreaterThanOrEqual(0);
        if ('piles' in one) {
          expect(stockOf(now.piles)).toBe(
            one.piles.reduce((sum, pile) => sum + pile.unregistered + pile.ready, 0),
          );
          if (one.totals === null) expect(grows(decision.events)).toBe(flows(decision.events));
          else expect(now.today).toMatchObject(one.totals);
        } else {
          expect(sumOf(now.piles, 'unregistered')).toBe(one.unregistered);
          expect(sumOf(now.piles, 'ready')).toBe(one.ready);
          if (one.received !== null) expect(now.today.received).toBe(one.received);
          expect(grows(decision.events)).toBe(flows(decision.events));
        }
      }
    }),
  );
});

test('[CNT-27] in any history a pile has no fewer than none, and what was counted by hand adds up', () => {
  fc.assert(
    fc.property(steps, (random) => {
      play(random, (small, { command }, decide) => {
        const events = small.unit.events.length;
        decide();
        const happened = small.unit.events.slice(events);
        for (const { piles } of Object.values(small.unit.board.counts))
          for (const pile of piles)
            expect(Math.min(pile.unregistered, pile.ready)).toBeGreaterThanOrEqual(0);
        if (command.type === 'StateStock') expect(grows(happened)).toBe(flows(happened));
      });
    }),
    { numRuns: 40 },
  );
});

function grows(events: readonly BoardEvent[]): number {
  return counted(events).reduce(
    (sum, { piles }) =>
      sum + piles.reduce((soFar, pile) => soFar + pile.unregistered + pile.ready, 0),
    0,
  );
}

function flows(events: readonly BoardEvent[]): number {
  return counted(events).reduce((sum, { received, finished }) => sum + received - finished, 0);
}

function counted(events: readonly BoardEvent[]) {
  return events.flatMap((event) => (event.type === 'CountsChanged' ? [event.data] : []));
}
