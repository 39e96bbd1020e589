import { personOf } from '../actor';
import type { Board } from '../board';
import { stoodInTheWay } from '../cases/find';
import type { CommandOf } from '../command';
import type { CountEvent } from '../counts/counts';
import { tooMuch } from '../counts/evolve';
import { type Context, type Decision, happened, refused } from '../decision';
import type { BoardEvent } from '../event';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { type Refusal, refusal } from '../refusal';
import { areDaysChanged } from './days';
import { NO_TOTALS, negative, opposite } from './evolve';
import { areListsChanged, listsBack, NO_LISTS } from './lists';
import { isSetupChanged } from './setup';
import { isStaffingChanged, NO_PLANS, staffingBack } from './staffing';
import type { Undoable } from './undo';

/** Takes back an own command of a moment ago, unless somebody has changed the thing since. */
export function decideUndo(board: Board, command: CommandOf<'Undo'>, context: Context): Decision {
  const by = personOf(context.actor);
  const entry = board.undoable.find((one) => one.commandId === command.undoes);
  if (entry === undefined || entry.by !== by) return refused(refusal('E_CANNOT_UNDO'));
  if (context.now - entry.at > LIMITS.undoMs + LIMITS.undoGraceMs)
    return refused(refusal('E_CANNOT_UNDO'));
  const changed = changedSince(board, entry);
  if (changed !== null) return refused(changed);
  if (!entry.counts.map(opposite).every((change) => hasRoomFor(board, change)))
    return refused(refusal('E_CANNOT_UNDO'));
  return happened(...inEvents(entry).map((part) => undone(board, part)));
}

/** What there is to take back, in parts of no more than one event may name; the first has all that is neither case nor count. */
function inEvents(entry: Undoable): readonly Undoable[] {
  const most = LIMITS.casesPerEvent;
  const rest = { ...entry, ...NOTHING, cases: [] };
  const parts: Undoable[] = [{ ...entry, cases: entry.cases.slice(0, most), counts: [] }];
  for (let next = most; next < entry.cases.length; next += most)
    parts.push({ ...rest, cases: entry.cases.slice(next, next + most) });
  const [first = [], ...more] = countsInParts(entry.counts);
  parts.push(...more.map((counts) => ({ ...rest, counts })));
  return parts.map((part, place) => (place === 0 ? { ...part, counts: first } : part));
}

/** One change is of one type, and has fewer piles than an event may have. */
function countsInParts(counts: Undoable['counts']): Undoable['counts'][] {
  const parts: CountEvent['data'][][] = [];
  let room = 0;
  for (const change of counts) {
    const last = parts.at(-1);
    if (last === undefined || change.piles.length > room) {
      parts.push([change]);
      room = LIMITS.casesPerEvent;
    } else last.push(change);
    room -= change.piles.length;
  }
  return parts;
}

const NOTHING = {
  counts: [],
  day: NO_TOTALS,
  lists: NO_LISTS,
  staffing: NO_PLANS,
  setup: [],
  days: [],
} satisfies Partial<Undoable>;

function undone(board: Board, entry: Undoable): BoardEvent {
  const cases = entry.cases.map(({ id, before }) => {
    if (before === null) return { id, case: null };
    const { priv: _priv, ...rest } = before;
    return { id, case: rest };
  });
  const lists = listsBack(board, entry.lists);
  const staffing = staffingBack(entry.staffing);
  return {
    type: 'CommandUndone',
    data: {
      undoes: entry.commandId,
      cases,
      counts: entry.counts.map(opposite),
      day: negative(entry.day),
      setup: entry.setup.map(({ before }) => before),
      days: entry.days.map(({ day, before }) => ({ day, becomes: before })),
      ...lists.data,
      ...staffing.data,
    },
    priv: {
      by: entry.by,
      cases: entry.cases.map(({ before }) => before?.priv ?? null),
      ...lists.priv,
      ...staffing.priv,
    },
  };
}

function changedSince(board: Board, entry: Undoable): Refusal | null {
  for (const { id } of entry.cases) {
    const card = get(board.cases, id);
    if (card === undefined) return refusal('E_CANNOT_UNDO');
    if (card.rev > entry.rev) return stoodInTheWay(card, 'E_CANNOT_UNDO');
  }
  const isChanged =
    areListsChanged(board, entry) ||
    isStaffingChanged(board, entry) ||
    areDaysChanged(board, entry) ||
    isSetupChanged(board, entry);
  return isChanged ? refusal('E_CANNOT_UNDO') : null;
}

// Somebody may have finished from the pile that a count went into: it cannot be taken out again. And nothing comes back to
// a type that is told as cards by now, or above what one line may hold.
function hasRoomFor(board: Board, change: CountEvent['data']): boolean {
  const type = board.setup.caseTypes.find((one) => one.id === change.caseType);
  const piles = board.counts[change.caseType]?.piles ?? [];
  const isThere = change.piles.every(({ received, unregistered, ready }) => {
    const pile = piles.find((one) => one.received === received);
    return (pile?.unregistered ?? 0) + unregistered >= 0 && (pile?.ready ?? 0) + ready >= 0;
  });
  return type?.tracking === 'counts' && isThere && tooMuch(piles, change.piles) === null;
}
