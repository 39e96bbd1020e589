import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { LIMITS } from '../limits';
import { refusal } from '../refusal';
import type { CountEvent, Pile, PileChange } from './counts';
import { NO_COUNTS, tooMuch } from './evolve';

type CountCommand = CommandOf<'ReceiveCounts' | 'RegisterCounts' | 'FinishCounts' | 'Recount'>;
type Change = Omit<CountEvent['data'], 'caseType'>;

export function decideCounts(board: Board, command: CountCommand, context: Context): Decision {
  const type = board.setup.caseTypes.find((one) => one.id === command.caseType);
  if (type === undefined) return refused(refusal('E_NOT_FOUND', { field: 'caseType' }));
  if (type.tracking !== 'counts') return refused(refusal('E_BAD_OP', { field: 'caseType' }));
  if (type.retired && command.type === 'ReceiveCounts')
    return refused(refusal('E_RETIRED', { field: 'caseType' }));
  const { piles } = board.counts[command.caseType] ?? NO_COUNTS;
  switch (command.type) {
    case 'ReceiveCounts': {
      if (command.received > context.today)
        return refused(refusal('E_BAD_DATE', { field: 'received' }));
      const { number, received, registered } = command;
      const pile = {
        received,
        unregistered: registered ? 0 : number,
        ready: registered ? number : 0,
      };
      const change = {
        kind: 'received',
        received: number,
        registered: registered ? number : 0,
        finished: 0,
      } as const;
      return added(piles, command, context, { ...change, piles: [pile] });
    }
    case 'RegisterCounts': {
      const taken = oldestFirst(piles, 'unregistered', command.number);
      if (taken === null) return refused(countChanged(piles, 'unregistered'));
      const moved = taken.map(({ received, number }) => ({
        received,
        unregistered: -number,
        ready: number,
      }));
      return changed(command, context, {
        kind: 'registered',
        received: 0,
        registered: command.number,
        finished: 0,
        piles: moved,
      });
    }
    case 'FinishCounts': {
      const taken = oldestFirst(piles, 'ready', command.number);
      if (taken === null) return refused(countChanged(piles, 'ready'));
      const left = taken.map(({ received, number }) => ({
        received,
        unregistered: 0,
        ready: -number,
      }));
      return changed(command, context, {
        kind: 'finished',
        received: 0,
        registered: 0,
        finished: command.number,
        piles: left,
      });
    }
    case 'Recount':
      return recounted(piles, command, context);
    default:
      return unreachable(command);
  }
}

// Whoever recounts says what they saw. Somebody who finished ten meanwhile must not be undone by an older total.
function recounted(
  piles: readonly Pile[],
  command: CommandOf<'Recount'>,
  context: Context,
): Decision {
  const { received, sees, becomes } = command;
  if (received > context.today) return refused(refusal('E_BAD_DATE', { field: 'received' }));
  const now = piles.find((pile) => pile.received === received) ?? { unregistered: 0, ready: 0 };
  if (now.unregistered === becomes.unregistered && now.ready === becomes.ready) return QUIET;
  if (now.unregistered !== sees.unregistered || now.ready !== sees.ready) {
    return refused(refusal('E_COUNT_CHANGED', { limit: now.unregistered + now.ready }));
  }
  const pile = {
    received,
    unregistered: becomes.unregistered - now.unregistered,
    ready: becomes.ready - now.ready,
  };
  return added(piles, command, context, {
    kind: 'recounted',
    received: 0,
    registered: 0,
    finished: 0,
    piles: [pile],
  });
}

/** A change that may make a count larger than it can be. */
function added(
  piles: readonly Pile[],
  command: CommandOf<'ReceiveCounts' | 'Recount'>,
  context: Context,
  change: Change,
): Decision {
  const limit = tooMuch(piles, change.piles);
  if (limit === null) return changed(command, context, change);
  const number = command.type === 'Recount' ? 'becomes' : 'number';
  const field = limit === 'pilesPerType' ? 'received' : number;
  return refused(refusal('E_LIMIT', { field, limit: LIMITS[limit] }));
}

function changed(command: CountCommand, context: Context, change: Change): Decision {
  return happened({
    type: 'CountsChanged',
    data: { caseType: command.caseType, ...change },
    priv: { by: personOf(context.actor) },
  });
}

function oldestFirst(
  piles: readonly Pile[],
  from: 'unregistered' | 'ready',
  number: number,
): { readonly received: PileChange['received']; readonly number: number }[] | null {
  let left = number;
  const taken = [];
  for (const pile of piles) {
    const here = Math.min(left, pile[from]);
    if (here > 0) taken.push({ received: pile.received, number: here });
    left -= here;
  }
  return left === 0 ? taken : null;
}

function countChanged(piles: readonly Pile[], which: 'unregistered' | 'ready') {
  return refusal('E_COUNT_CHANGED', { limit: piles.reduce((sum, pile) => sum + pile[which], 0) });
}
