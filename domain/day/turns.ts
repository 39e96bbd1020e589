import type { Board } from '../board';
import { addDays, type Day } from '../calendar';
import { dayOf, instantOf } from '../calendar/oslo-time';
import { isWorkingDay } from '../calendar/working-days';
import type { ServerCommand } from '../command';
import type { CommandId } from '../ids';

export type Turn = { readonly commandId: CommandId; readonly command: ServerCommand };

/**
 * The turns of the day that are due, in order. Whoever decides a command decides these first, and the scheduler does so
 * when nobody does; their ids are fixed, so each happens once however many processes see that it is due.
 *
 * Days that passed while the unit was closed are not opened one by one: the day that ended is sealed, and today begins.
 */
export function dueTurns(board: Board, now: number): readonly Turn[] {
  if (board.seq === 0) return [];
  const { day, sealed } = board.day;
  const today = latestWorkingDay(dayOf(now), board.setup.closedDays);
  const cutoffPassed = now >= instantOf(day, board.setup.cutoff);
  return [
    ...(sealed === null && cutoffPassed
      ? [turn(`cutoff:${day}`, { type: 'SealCutoff', day })]
      : []),
    ...(today > day ? [turn(`open:${today}`, { type: 'OpenDay', day: today })] : []),
  ];
}

/** When something can be due next: the cut-off of the board's day, else the beginning of the next calendar day. */
export function nextTurnAt(board: Board, now: number): number {
  const cutoff = instantOf(board.day.day, board.setup.cutoff);
  const midnight = instantOf(addDays(dayOf(now), 1), '00:00');
  return board.day.sealed === null && cutoff > now ? Math.min(cutoff, midnight) : midnight;
}

function turn(id: string, command: ServerCommand): Turn {
  return { commandId: id as CommandId, command };
}

function latestWorkingDay(day: Day, closedDays: readonly Day[]): Day {
  let latest = day;
  while (!isWorkingDay(latest, closedDays)) latest = addDays(latest, -1);
  return latest;
}
