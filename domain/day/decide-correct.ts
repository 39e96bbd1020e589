import { personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { refusal } from '../refusal';
import { isSame } from '../setup/same';
import { type DayValues, dayValues, recentDay } from './recent-days';

/** Puts right what a day of the last few had been, when it turns out to have been otherwise. */
export function decideCorrect(
  board: Board,
  { day, sees, becomes }: CommandOf<'CorrectDay'>,
  context: Context,
): Decision {
  const known = recentDay(board.recentDays, day);
  if (known === undefined) return refused(refusal('E_BAD_DATE', { field: 'day' }));
  const now = dayValues(known);
  if (isSame(now, becomes)) return QUIET;
  // A day without a cut-off was never sealed, and one with a cut-off stays so.
  if ((now.unregistered === null) !== (becomes.unregistered === null))
    return refused(refusal('E_BAD_OP', { field: 'becomes.unregistered' }));
  const changed = DAY_VALUES.find((value) => now[value] !== sees[value]);
  if (changed !== undefined)
    return refused(
      refusal('E_COUNT_CHANGED', { field: `becomes.${changed}`, limit: now[changed] ?? 0 }),
    );
  const priv = { by: personOf(context.actor) };
  return happened({ type: 'DayCorrected', data: { day, becomes }, priv });
}

export const DAY_VALUES = [
  'received',
  'registered',
  'finished',
  'unregistered',
  'stock',
] as const satisfies readonly (keyof DayValues)[];
