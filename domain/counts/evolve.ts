import type { Board } from '../board';
import type { RecordedEvent } from '../event';
import { LIMITS } from '../limits';
import type { CountEvent, CountLine, Counts, Pile, PileChange } from './counts';

export const NO_COUNTS: CountLine = {
  piles: [],
  today: { received: 0, registered: 0, finished: 0 },
};

export function evolveCounts(board: Board, event: Extract<RecordedEvent, CountEvent>): Board {
  const { received, registered, finished } = event.data;
  return {
    ...board,
    counts: withCounts(board.counts, event.data),
    day: {
      ...board.day,
      received: board.day.received + received,
      registered: board.day.registered + registered,
      finished: board.day.finished + finished,
    },
  };
}

/** The lines after one change; undo applies its opposite by the same function. */
export function withCounts(counts: Counts, change: CountEvent['data']): Counts {
  const line = counts[change.caseType] ?? NO_COUNTS;
  return {
    ...counts,
    [change.caseType]: {
      piles: withChanges(line.piles, change.piles),
      today: {
        received: line.today.received + change.received,
        registered: line.today.registered + change.registered,
        finished: line.today.finished + change.finished,
      },
    },
  };
}

/** The limit that a change would pass: of piles, or of what is in one that grows; null when there is room. */
export function tooMuch(
  piles: readonly Pile[],
  changes: readonly PileChange[],
): 'pilesPerType' | 'countPerPile' | null {
  const after = withChanges(piles, changes);
  if (after.length > Math.max(LIMITS.pilesPerType, piles.length)) return 'pilesPerType';
  const grown = new Set(
    changes.filter((change) => change.unregistered + change.ready > 0).map((one) => one.received),
  );
  const isTooLarge = after.some(
    (pile) => grown.has(pile.received) && pile.unregistered + pile.ready > LIMITS.countPerPile,
  );
  return isTooLarge ? 'countPerPile' : null;
}

/** All at once: a statement changes hundreds of piles. */
function withChanges(piles: readonly Pile[], changes: readonly PileChange[]): readonly Pile[] {
  const after = new Map<Pile['received'], Pile>(piles.map((pile) => [pile.received, pile]));
  for (const { received, unregistered, ready } of changes) {
    const before = after.get(received);
    after.set(received, {
      received,
      unregistered: (before?.unregistered ?? 0) + unregistered,
      ready: (before?.ready ?? 0) + ready,
    });
  }
  return [...after.values()]
    .filter((pile) => pile.unregistered !== 0 || pile.ready !== 0)
    .sort((one, other) => (one.received < other.received ? -1 : 1));
}
