import type { Board } from '../board';
import { dayValues, recentDay } from '../day/recent-days';
import type { BoardEvent } from '../event';
import { isSame } from '../setup/same';
import type { DayBefore, Undoable } from './undo';

/** The days that a command corrected, as they were before it and as it left them. */
export function daysBefore(
  before: Board,
  event: BoardEvent,
  same: Undoable | undefined,
): readonly DayBefore[] {
  const known = same?.days ?? [];
  if (event.type !== 'DayCorrected') return known;
  const { day, becomes } = event.data;
  const was = recentDay(before.recentDays, day);
  return was === undefined ? known : [...known, { day, before: dayValues(was), after: becomes }];
}

/** Whether somebody has corrected again what a command had corrected. */
export function areDaysChanged(board: Board, { days }: Undoable): boolean {
  return days.some(({ day, after }) => {
    const now = recentDay(board.recentDays, day);
    return now === undefined || !isSame(dayValues(now), after);
  });
}
