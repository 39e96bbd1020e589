import { unreachable } from '../assert';
import type { Board } from '../board';
import type { Day } from '../calendar';
import { column, columnSize, oldestInColumn, openCases } from '../cases/order';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET } from '../decision';
import { improvementAtTurn } from '../ideas/turn';
import { prioritiesAtTurn } from '../priorities/priorities';
import { staffingOn } from '../staffing/turn';
import type { DayFigures } from './day';

/** The two turns of the day. What they find is carried in the event, so that no fold has to find it again. */
export function decideDay(
  board: Board,
  command: CommandOf<'SealCutoff' | 'OpenDay'>,
  _context: Context,
): Decision {
  switch (command.type) {
    case 'SealCutoff': {
      if (board.day.sealed !== null || board.day.day !== command.day) return QUIET;
      const unregistered = unregisteredNow(board);
      const data = { day: command.day, upToDate: unregistered === 0, unregistered };
      return happened({ type: 'CutoffSealed', data, priv: null });
    }
    case 'OpenDay': {
      if (command.day <= board.day.day) return QUIET;
      const returned = column(board, 'taken')
        .filter((card) => card.state.kind === 'taken' && card.state.until < command.day)
        .map((card) => card.id);
      const left = column(board, 'closed').map((card) => card.id);
      const staffing = staffingOn(board, command.day);
      const { leaves, forgotten } = improvementAtTurn(board, command.day);
      return happened({
        type: 'DayOpened',
        data: {
          day: command.day,
          figures: figuresOf(board),
          returned,
          left,
          priorities: prioritiesAtTurn(board.priorities),
          improvement: leaves,
          staffing: staffing.sums,
        },
        priv: { by: null, plans: staffing.plans, today: [], forgotten },
      });
    }
    default:
      return unreachable(command);
  }
}

/** What has arrived and is not registered: cards and counts together. */
export function unregisteredNow(board: Board): number {
  return columnSize(board, 'arrived') + countOf(board, 'unregistered');
}

/** All open: cards and counts. */
export function stockNow(board: Board): number {
  return openCases(board) + countOf(board, 'unregistered') + countOf(board, 'ready');
}

/** The oldest received day among all that is open, waiting cases included. Walks through them: for once a day. */
function oldestOpen(board: Board): Day | null {
  const open = OPEN_COLUMNS.flatMap((name) => column(board, name).map((card) => card.received));
  return oldestOf([...open, ...pileDays(board)]);
}

/** The oldest received day in the queue itself: what has arrived, is ready or is being worked on. */
export function oldestInQueue(board: Board): Day | null {
  const first = QUEUE_COLUMNS.flatMap((name) => oldestInColumn(board, name));
  return oldestOf([...first, ...pileDays(board)]);
}

const OPEN_COLUMNS = ['arrived', 'ready', 'taken', 'approval', 'waiting'] as const;
const QUEUE_COLUMNS = ['arrived', 'ready', 'taken', 'approval'] as const;

function pileDays(board: Board): Day[] {
  return Object.values(board.counts).flatMap((line) => line.piles.map((pile) => pile.received));
}

function oldestOf(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (oldest, day) => (oldest === null || day < oldest ? day : oldest),
    null,
  );
}

function countOf(board: Board, which: 'unregistered' | 'ready'): number {
  return Object.values(board.counts).reduce(
    (sum, line) => line.piles.reduce((soFar, pile) => soFar + pile[which], sum),
    0,
  );
}

function figuresOf(board: Board): DayFigures {
  const { day, received, registered, finished, withdrawn, reopened, sealed } = board.day;
  const { workers, awayCount, personDays, onDuties } = board.staffing;
  return {
    day,
    received,
    registered,
    finished,
    withdrawn,
    reopened,
    stock: stockNow(board),
    waiting: columnSize(board, 'waiting'),
    oldest: oldestOpen(board),
    workers,
    away: awayCount,
    personDays,
    afterDuties: personDays - onDuties,
    upToDate: sealed?.upToDate ?? null,
  };
}
