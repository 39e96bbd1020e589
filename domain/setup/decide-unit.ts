import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { LIMITS } from '../limits';
import { refusal } from '../refusal';
import { isSame } from './same';
import type { Setup } from './setup';

export type UnitCommand = CommandOf<
  'CreateUnit' | 'ChangeUnit' | 'AddClosedDay' | 'RemoveClosedDay'
>;

/** The name of the unit, the times of its day, and the days on which it does not work. */
export function decideUnit(board: Board, command: UnitCommand, context: Context): Decision {
  const { setup } = board;
  const by = personOf(context.actor);
  switch (command.type) {
    case 'CreateUnit': {
      if (board.seq > 0) return QUIET;
      const day = isWorkingDay(context.today, [])
        ? context.today
        : nextWorkingDay(context.today, []);
      return happened({ type: 'UnitCreated', data: { name: command.name, day }, priv: { by } });
    }
    case 'ChangeUnit': {
      const { name, cutoff, meeting, replaces } = command;
      const now = { name: setup.name, cutoff: setup.cutoff, meeting: setup.meeting };
      if (isSame(now, { name, cutoff, meeting })) return QUIET;
      if (!isSame(now, replaces)) return refused(refusal('E_TEXT_CHANGED'));
      return unitChanged(setup, { name, cutoff, meeting }, by);
    }
    case 'AddClosedDay': {
      const { closedDays } = setup;
      if (closedDays.includes(command.day)) return QUIET;
      if (closedDays.length >= LIMITS.closedDays)
        return refused(refusal('E_LIMIT', { field: 'day', limit: LIMITS.closedDays }));
      return unitChanged(setup, { closedDays: [...closedDays, command.day].sort() }, by);
    }
    case 'RemoveClosedDay': {
      if (!setup.closedDays.includes(command.day)) return QUIET;
      const closedDays = setup.closedDays.filter((one) => one !== command.day);
      return unitChanged(setup, { closedDays }, by);
    }
    default:
      return unreachable(command);
  }
}

function unitChanged(
  { name, cutoff, meeting, closedDays }: Setup,
  changed: Partial<Pick<Setup, 'name' | 'cutoff' | 'meeting' | 'closedDays'>>,
  by: ReturnType<typeof personOf>,
): Decision {
  const data = { name, cutoff, meeting, closedDays, ...changed };
  return happened({ type: 'UnitChanged', data, priv: { by } });
}
