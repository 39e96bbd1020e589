import { type Board, withCase, withoutCase } from '../board';
import { type Case, FORGOTTEN } from '../cases/case';
import type { CountEvent } from '../counts/counts';
import { withCounts } from '../counts/evolve';
import { withCorrection } from '../day/recent-days';
import type { BoardEvent, RecordedEvent } from '../event';
import type { CaseId } from '../ids';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { daysBefore } from './days';
import { listsBefore, withListsBack } from './lists';
import { setupBefore, withSetupBack } from './setup';
import { staffingBefore, withStaffingBack } from './staffing';
import type { DayTotals, Undoable, UndoEvent } from './undo';

export function evolveUndo(board: Board, event: Extract<RecordedEvent, UndoEvent>): Board {
  const { cases, counts, day, days } = event.data;
  const withCases = cases.reduce((soFar, one, place) => {
    if (one.case === null) return withoutCase(soFar, one.id);
    const priv = event.priv?.cases[place] ?? get(soFar.cases, one.id)?.priv ?? FORGOTTEN;
    return withCase(soFar, { ...one.case, rev: event.seq, priv });
  }, board);
  return {
    ...withListsBack(withCases, event),
    counts: counts.reduce(withCounts, board.counts),
    staffing: withStaffingBack(board.staffing, event),
    setup: withSetupBack(board.setup, event.data.setup),
    day: { ...board.day, ...sum(board.day, day) },
    recentDays: days.reduce(withCorrection, board.recentDays),
    undoable: board.undoable.filter((entry) => entry.commandId !== event.data.undoes),
  };
}

/** Remembers what the things that an event touches were like before it, for as long as its maker may take it back. */
export function remembered(before: Board, after: Board, event: RecordedEvent): readonly Undoable[] {
  const by = event.priv?.by ?? null;
  if (by === null || !isUndoable(event)) return before.undoable;
  const fresh = before.undoable.filter(
    (entry) => event.at - entry.at <= LIMITS.undoMs + LIMITS.undoGraceMs,
  );
  const same = fresh.find((entry) => entry.commandId === event.commandId);
  const known = new Set(same?.cases.map((one) => one.id));
  const touched = touchedCases(event)
    .filter((id) => !known.has(id))
    .map((id) => ({ id, before: get(before.cases, id) ?? fromOutside(event) }));
  const entry: Undoable = {
    commandId: event.commandId,
    by,
    at: event.at,
    rev: event.seq,
    cases: [...(same?.cases ?? []), ...touched],
    lists: listsBefore(before, after, event, same),
    staffing: staffingBefore(before, event, same),
    setup: setupBefore(before, after, event, same),
    counts: [...(same?.counts ?? []), ...(event.type === 'CountsChanged' ? [event.data] : [])],
    days: daysBefore(before, event, same),
    day: sum(same?.day ?? NO_TOTALS, difference(after.day, before.day)),
  };
  const others = fresh.filter((other) => other.commandId !== event.commandId);
  return [...others, entry].slice(-LIMITS.undoEntries);
}

// A case that is reopened from outside is not on the board, and was not added by the command either: the closed case comes
// back, and leaves with the next turn of the day. Otherwise it would be gone for good.
function fromOutside(event: RecordedEvent): Case | null {
  if (event.type !== 'CaseReopened' || event.data.restored === null) return null;
  return { ...event.data.restored, priv: event.priv?.restored ?? FORGOTTEN };
}

export function negative(totals: DayTotals): DayTotals {
  return difference(NO_TOTALS, totals);
}

export const NO_TOTALS: DayTotals = {
  received: 0,
  registered: 0,
  finished: 0,
  withdrawn: 0,
  reopened: 0,
};

function sum(one: DayTotals, other: DayTotals): DayTotals {
  return difference(one, difference(NO_TOTALS, other));
}

function difference(one: DayTotals, other: DayTotals): DayTotals {
  return {
    received: one.received - other.received,
    registered: one.registered - other.registered,
    finished: one.finished - other.finished,
    withdrawn: one.withdrawn - other.withdrawn,
    reopened: one.reopened - other.reopened,
  };
}

/** The opposite of a count, so that both together change nothing. */
export function opposite(change: CountEvent['data']): CountEvent['data'] {
  return {
    ...change,
    received: -change.received,
    registered: -change.registered,
    finished: -change.finished,
    piles: change.piles.map((pile) => ({
      received: pile.received,
      unregistered: -pile.unregistered,
      ready: -pile.ready,
    })),
  };
}

/** The cases an event names. */
export function touchedCases(event: BoardEvent): readonly CaseId[] {
  if (event.type === 'CasesAdded') return event.data.cases.map((one) => one.caseId);
  if (event.type === 'CasesBrought') return event.data.cases.map((one) => one.id);
  if (event.type === 'DayOpened') return [...event.data.returned, ...event.data.left];
  if (event.type === 'ReservationsEnded') return event.data.cases;
  if (event.type === 'CasesReleased') return [...event.data.taken, ...event.data.kept];
  if (event.type === 'CommandUndone') return event.data.cases.map((one) => one.id);
  if (event.type === 'MissingKept') return event.data.cases;
  if (event.type === 'CasesUpdated')
    return [...event.data.cases, ...event.data.versions].map((one) => one.caseId);
  if (event.type === 'CasesMarked') {
    const { missing, back, post } = event.data;
    return [...missing, ...back, ...post.map((one) => one.caseId)];
  }
  return 'caseId' in event.data ? [event.data.caseId] : [];
}

function isUndoable(event: BoardEvent): boolean {
  switch (event.type) {
    // A list was looked at before it was brought, and is thousands of cases: remembering it would push out what others did.
    case 'CasesAdded':
      return !event.data.listed;
    case 'CountsChanged':
    case 'DayCorrected':
    case 'CasesReleased':
    case 'MissingKept':
    case 'ImportMappingKept':
    case 'PresenceChanged':
    case 'WeekSet':
    case 'DaysPlanned':
    case 'UnitDetailsSet':
    case 'CaseTypeMoved':
    case 'RetentionSet':
    case 'PrivacyFactsSet':
    case 'DutySet':
    case 'PrioritiesRanked':
    case 'ActionsReleased':
      return true;
    default:
      return ['caseId', 'priority', 'idea', 'action'].some((named) => named in event.data);
  }
}
