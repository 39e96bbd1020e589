import type { Board } from '../board';
import { type Day, daysBetween } from '../calendar';
import { oldestInQueue, stockNow, unregisteredNow } from '../day/decide';
import type { Hundredths } from '../staffing/staffing';

/** The five figures of the day's strip and the sentence of à jour. For the unit as one; nothing here is by person. */
export type DayStrip = {
  readonly upToDate:
    | { readonly kind: 'open'; readonly left: number }
    | { readonly kind: 'now'; readonly left: 0 }
    | { readonly kind: 'yes'; readonly at: number }
    | { readonly kind: 'no'; readonly left: number };
  readonly cutoff: string;
  /** How many of the last few days have been corrected. */
  readonly corrected: number;
  readonly received: number;
  readonly finished: number;
  readonly stock: number;
  /** Calendar days since the oldest case in the queue was received; null when it is empty. */
  readonly oldestDays: number | null;
  readonly personDays: Hundredths;
  /** How many person-days it would be with everybody here all day. */
  readonly workers: number;
};

export function dayStrip(board: Board, today: Day): DayStrip {
  const oldest = oldestInQueue(board);
  const { workers, personDays } = board.staffing;
  return {
    upToDate: upToDate(board),
    cutoff: board.setup.cutoff,
    corrected: board.recentDays.filter((day) => day.found !== null).length,
    received: board.day.received,
    finished: board.day.finished,
    stock: stockNow(board),
    oldestDays: oldest === null ? null : Math.max(0, daysBetween(oldest, today)),
    personDays,
    workers,
  };
}

function upToDate(board: Board): DayStrip['upToDate'] {
  const { sealed } = board.day;
  if (sealed !== null) {
    return sealed.upToDate
      ? { kind: 'yes', at: sealed.at }
      : { kind: 'no', left: sealed.unregistered };
  }
  const left = unregisteredNow(board);
  return left === 0 ? { kind: 'now', left } : { kind: 'open', left };
}
