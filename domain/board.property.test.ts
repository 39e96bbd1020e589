import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBoard } from './board';
import { decodeBoard, encodeBoard } from './board-json';
import { column, orderKey } from './cases/order';
import { stripEvent } from './event';
import { evolveAll, stripBoard } from './evolve';
import { get, sizeOf, values } from './ordered-map';
import { factChanges } from './read-models/facts';
import { staffingToday } from './read-models/staffing';
import { caseFromEvents, concerns } from './replay';
import { onDuties as dutiesIn } from './staffing/plan';
import { play, steps } from './testing/arbitraries';

const COLUMNS = ['arrived', 'ready', 'taken', 'approval', 'waiting', 'closed'] as const;

describe('any history of the board', () => {
  test('[P1] the fold of stripped events is the stripped fold of the events', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { unit } = play(random);
        expect(evolveAll(emptyBoard, unit.events.map(stripEvent))).toEqual(stripBoard(unit.board));
      }),
    );
  });

  test('[BRD-1] a replay is the live board, and goes through JSON unchanged', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { unit } = play(random);
        expect(evolveAll(emptyBoard, JSON.parse(JSON.stringify(unit.events)))).toEqual(unit.board);
        expect(decodeBoard(JSON.parse(JSON.stringify(encodeBoard(unit.board))))).toEqual(
          unit.board,
        );
      }),
    );
  });

  test('[BRD-2] a refused or quiet command changes nothing, and every event that happens is applied', () => {
    fc.assert(
      fc.property(steps, (random) => {
        play(random, (small, _told, decide) => {
          const before = small.unit.board;
          const events = small.unit.events.length;
          decide();
          const happened = small.unit.events.length - events;
          expect(small.unit.board.seq).toBe(before.seq + happened);
          if (happened === 0) expect(small.unit.board).toBe(before);
        });
      }),
    );
  });

  test('[BRD-3] the order names exactly the cases of the board, each at its place', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { board } = play(random).unit;
        const inOrder = COLUMNS.flatMap((name) => column(board, name));
        expect(inOrder.map(orderKey)).toEqual([...inOrder.map(orderKey)].sort(byColumnThenKey));
        expect(new Set(inOrder.map((card) => card.id)).size).toBe(sizeOf(board.cases));
        expect(inOrder).toHaveLength(sizeOf(board.order));
      }),
    );
  });

  test('[BRD-4] a taken case has one holder, and others none', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { board } = play(random).unit;
        for (const card of values(board.cases)) {
          expect(card.priv.takenBy === null).toBe(card.state.kind !== 'taken');
          if (card.state.kind === 'waiting') expect(card.state.waits.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('[STF-4] today’s sums are what the plans of those who can work come to', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { board } = play(random).unit;
        const { people, personDays, onDuties } = staffingToday(board);
        const total = (of: (one: (typeof people)[number]) => number) =>
          people.reduce((sum, one) => sum + of(one), 0);
        expect(board.staffing.workers).toBe(people.length);
        expect(board.staffing.awayCount).toBe(people.filter((one) => one.isAway).length);
        expect(personDays).toBe(total(({ plan }) => plan.share));
        expect(onDuties).toBe(total(({ plan }) => dutiesIn(plan)));
      }),
    );
  });

  test('[BRD-5] who is away is counted as away, and works here, after every command', () => {
    fc.assert(
      fc.property(steps, (random) => {
        play(random, ({ unit }, _told, decide) => {
          decide();
          const { workers, awayCount, away } = unit.board.staffing;
          expect(awayCount).toBe(away.length);
          expect(awayCount).toBeLessThanOrEqual(workers);
        });
      }),
    );
  });

  test('[BRD-6] a row of facts vanishes only with a case whose adding is undone', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const addedBy = new Map<string, string>();
        let board = emptyBoard;
        for (const event of play(random).unit.events) {
          board = evolveAll(board, [event]);
          if (event.type === 'CasesAdded')
            for (const { caseId } of event.data.cases) addedBy.set(caseId, event.commandId);
          for (const change of factChanges(event, board)) {
            if (change.table !== 'case' || !('gone' in change)) continue;
            expect(event.type === 'CommandUndone' && event.data.undoes).toBe(
              addedBy.get(change.gone),
            );
          }
        }
      }),
    );
  });

  test('[BRD-1] a case folded from its own events alone is the case on the board', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const { unit } = play(random);
        for (const card of values(unit.board.cases)) {
          const own = unit.events.filter((event) => concerns(event, card.id));
          expect(caseFromEvents(card.id, own)).toEqual(get(unit.board.cases, card.id));
        }
      }),
      { numRuns: 40 },
    );
  });
});

// Columns stand in the order in which they are asked for here, keys in their own within each.
function byColumnThenKey(one: string, other: string): number {
  const place = (key: string) => COLUMNS.findIndex((name) => key.startsWith(`${name}|`));
  return place(one) - place(other) || (one < other ? -1 : 1);
}
