import type { Action } from './actions/actions';
import type { Day } from './calendar';
import type { Case } from './cases/case';
import { orderKey } from './cases/order';
import type { Closed } from './closing/closing';
import type { Counts } from './counts/counts';
import type { BoardDay } from './day/day';
import type { RecentDay } from './day/recent-days';
import type { Idea } from './ideas/ideas';
import type { CaseId } from './ids';
import { LIMITS } from './limits';
import { get, type OrderedMap, remove, set } from './ordered-map';
import type { Member } from './people/people';
import type { Priority } from './priorities/priorities';
import type { Setup } from './setup/setup';
import type { Staffing } from './staffing/staffing';
import type { Undoable } from './undo/undo';

/** All that the unit shares. A fold over its events: today's board and any past board are the same function. */
export type Board = {
  /** `seq` and instant of the last event in it. */
  readonly seq: number;
  readonly at: number;
  /** There when the unit is closed, and nobody changes anything any more. */
  readonly closed?: Closed;
  readonly setup: Setup;
  readonly day: BoardDay;
  /** The last few days that are over, newest first. */
  readonly recentDays: readonly RecentDay[];
  readonly members: readonly Member[];
  readonly staffing: Staffing;
  readonly cases: OrderedMap<Case>;
  /** The columns in their order, kept beside the cases: see cases/order.ts. */
  readonly order: OrderedMap<CaseId>;
  /** Which case on the board has this id in its case system. */
  readonly bySource: OrderedMap<CaseId>;
  /** References are made by counting up. */
  readonly references: number;
  readonly counts: Counts;
  /** In the order by hand. */
  readonly priorities: readonly Priority[];
  /** In the order in which they were added, closed ones for a while. */
  readonly ideas: readonly Idea[];
  readonly actions: readonly Action[];
  /** Newest last. Private: it holds what things were like before, persons included. */
  readonly undoable: readonly Undoable[];
};

/** Before the first event. Its day lies before every other, so that the first turn opens a real one. */
export const emptyBoard: Board = {
  seq: 0,
  at: 0,
  setup: {
    name: '',
    unitNumber: null,
    caseLink: null,
    cutoff: '14:00',
    meeting: '09:00',
    closedDays: [],
    caseTypes: [],
    reasons: [],
    duties: [],
    retention: LIMITS.retentionDays,
    privacy: { purpose: null, controller: null, dpia: null, discussed: null },
    importMapping: null,
  },
  day: newDay('1990-01-01' as Day),
  recentDays: [],
  members: [],
  staffing: { workers: 0, awayCount: 0, personDays: 0, onDuties: 0, away: [], plans: [] },
  cases: null,
  order: null,
  bySource: null,
  references: 0,
  counts: {},
  priorities: [],
  ideas: [],
  actions: [],
  undoable: [],
};

export function newDay(day: Day): BoardDay {
  return { day, received: 0, registered: 0, finished: 0, withdrawn: 0, reopened: 0, sealed: null };
}

/** The board with a case added or replaced, its place in the order with it. */
export function withCase(board: Board, card: Case): Board {
  const before = get(board.cases, card.id);
  const place = orderKey(card);
  const was = before === undefined ? null : orderKey(before);
  return {
    ...board,
    cases: set(board.cases, card.id, card),
    order:
      was === place
        ? board.order
        : set(was === null ? board.order : remove(board.order, was), place, card.id),
    bySource:
      card.sourceKey === null ? board.bySource : set(board.bySource, card.sourceKey, card.id),
  };
}

export function withoutCase(board: Board, id: CaseId): Board {
  const card = get(board.cases, id);
  if (card === undefined) return board;
  return {
    ...board,
    cases: remove(board.cases, id),
    order: remove(board.order, orderKey(card)),
    bySource: card.sourceKey === null ? board.bySource : remove(board.bySource, card.sourceKey),
  };
}
