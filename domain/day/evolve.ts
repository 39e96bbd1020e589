import { unreachable } from '../assert';
import { type Board, newDay, withoutCase } from '../board';
import { reservationEnded } from '../cases/released';
import type { CountLine } from '../counts/counts';
import type { RecordedEvent } from '../event';
import { improvementAfterTurn } from '../ideas/turn';
import { offeredAgain } from '../priorities/evolve';
import { newDayOfStaffing } from '../staffing/evolve';
import type { DayEvent } from './day';
import { withCorrection, withDayOver } from './recent-days';

type Recorded = Extract<RecordedEvent, DayEvent>;

export function evolveDay(board: Board, event: Recorded): Board {
  switch (event.type) {
    case 'CutoffSealed': {
      const { upToDate, unregistered } = event.data;
      return { ...board, day: { ...board.day, sealed: { at: event.at, upToDate, unregistered } } };
    }
    case 'DayCorrected':
      return { ...board, recentDays: withCorrection(board.recentDays, event.data) };
    case 'DayOpened': {
      const returned = event.data.returned.reduce(
        (soFar, id) => reservationEnded(soFar, id, event),
        board,
      );
      const cleared = event.data.left.reduce(withoutCase, returned);
      return {
        ...improvementAfterTurn(cleared, event.data.improvement, event.priv?.forgotten ?? []),
        day: newDay(event.data.day),
        recentDays: withDayOver(board.recentDays, event.data.figures, board.day.sealed),
        staffing: newDayOfStaffing(board.staffing, event),
        counts: mapValues(board.counts, withNewDay),
        priorities: offeredAgain(board.priorities, event.data.priorities, event.seq),
        // Who did what yesterday is nobody's business today, and nothing of it can be undone any more.
        undoable: [],
      };
    }
    default:
      return unreachable(event);
  }
}

function withNewDay(line: CountLine): CountLine {
  return { ...line, today: { received: 0, registered: 0, finished: 0 } };
}

function mapValues<K extends string, V>(
  record: Readonly<Record<K, V>>,
  change: (value: V) => V,
): Record<K, V> {
  return Object.fromEntries(
    Object.entries<V>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<K, V>;
}
