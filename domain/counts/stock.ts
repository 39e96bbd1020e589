import type { Day } from '../calendar';
import type { Pile, PileChange } from './counts';

/** What came to a stock and what left it, and how much of it is unregistered in the end. */
export type Flow = {
  readonly received: number;
  readonly finished: number;
  readonly unregistered: number;
};

/**
 * The piles after a flow of which only the sums are known. What came lies on today's pile, registering and finishing take the
 * oldest, as everywhere. Both sums may be negative, when more had been told today than was true: what had not come after all is
 * taken from the newest, and what was not finished after all is back on the oldest. The unregistered are never more than all.
 */
export function afterFlow(piles: readonly Pile[], flow: Flow, today: Day): readonly Pile[] {
  // What neither came nor was finished was never there, and touches no pile.
  const neither = Math.max(0, Math.min(-flow.received, -flow.finished));
  const received = flow.received + neither;
  const finished = flow.finished + neither;
  const oldest = piles[0]?.received ?? today;
  const come = laidOn(piles, { received: today, unregistered: Math.max(0, received), ready: 0 });
  const back = laidOn(come, { received: oldest, unregistered: 0, ready: Math.max(0, -finished) });
  const there = newestFirst(back, Math.max(0, -received), takeOut);
  const left = sumOf(there, 'unregistered') - flow.unregistered;
  const split =
    left < 0 ? newestFirst(there, -left, unregister) : oldestFirst(there, left, register);
  return oldestFirst(split, Math.max(0, finished), finish).filter(isThere);
}

/** What differs between two states of the piles, oldest first. */
export function changesBetween(before: readonly Pile[], after: readonly Pile[]): PileChange[] {
  const was = new Map(before.map((pile) => [pile.received, pile]));
  const is = new Map(after.map((pile) => [pile.received, pile]));
  const days = [...new Set([...was.keys(), ...is.keys()])].sort();
  return days
    .map((received) => {
      const old = was.get(received) ?? NOTHING;
      const now = is.get(received) ?? NOTHING;
      return {
        received,
        unregistered: now.unregistered - old.unregistered,
        ready: now.ready - old.ready,
      };
    })
    .filter(isThere);
}

export function sumOf(piles: readonly Pile[], which: 'unregistered' | 'ready'): number {
  return piles.reduce((sum, pile) => sum + pile[which], 0);
}

/** All that lies in piles. */
export function stockOf(piles: readonly Pile[]): number {
  return sumOf(piles, 'unregistered') + sumOf(piles, 'ready');
}

const NOTHING = { unregistered: 0, ready: 0 };

/** Takes as much as it can of what is wanted from one pile, and says how much that was. */
type Take = (pile: Pile, wanted: number) => { readonly pile: Pile; readonly took: number };

function oldestFirst(piles: readonly Pile[], number: number, take: Take): readonly Pile[] {
  let wanted = number;
  return piles.map((pile) => {
    const { pile: left, took } = take(pile, wanted);
    wanted -= took;
    return left;
  });
}

function newestFirst(piles: readonly Pile[], number: number, take: Take): readonly Pile[] {
  return oldestFirst(piles.toReversed(), number, take).toReversed();
}

function register(pile: Pile, wanted: number) {
  const took = Math.min(wanted, pile.unregistered);
  return { took, pile: moved(pile, -took, took) };
}

function unregister(pile: Pile, wanted: number) {
  const took = Math.min(wanted, pile.ready);
  return { took, pile: moved(pile, took, -took) };
}

function finish(pile: Pile, wanted: number) {
  const took = Math.min(wanted, pile.ready);
  return { took, pile: moved(pile, 0, -took) };
}

function takeOut(pile: Pile, wanted: number) {
  const unregistered = Math.min(wanted, pile.unregistered);
  const ready = Math.min(wanted - unregistered, pile.ready);
  return { took: unregistered + ready, pile: moved(pile, -unregistered, -ready) };
}

function moved(pile: Pile, unregistered: number, ready: number): Pile {
  return {
    received: pile.received,
    unregistered: pile.unregistered + unregistered,
    ready: pile.ready + ready,
  };
}

function laidOn(piles: readonly Pile[], more: Pile): readonly Pile[] {
  if (!isThere(more)) return piles;
  const others = piles.filter((pile) => pile.received !== more.received);
  const same = piles.find((pile) => pile.received === more.received);
  const pile = same === undefined ? more : moved(same, more.unregistered, more.ready);
  return [...others, pile].sort((one, other) => (one.received < other.received ? -1 : 1));
}

function isThere({ unregistered, ready }: Pile | PileChange): boolean {
  return unregistered !== 0 || ready !== 0;
}
