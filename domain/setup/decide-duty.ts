import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { type DutyId, derivedId } from '../ids';
import { LIMITS } from '../limits';
import { refusal } from '../refusal';
import { sameName } from '../text/confusable';
import type { Duty } from './setup';

export type DutyCommand = CommandOf<'AddDuty' | 'ChangeDuty' | 'RetireDuty'>;

/** A duty may be retired while people have it: they keep it until their plans are changed. */
export function decideDuty(board: Board, command: DutyCommand, context: Context): Decision {
  const { duties } = board.setup;
  if (command.type === 'AddDuty') {
    if (duties.length >= LIMITS.duties)
      return refused(refusal('E_LIMIT', { limit: LIMITS.duties }));
    const id = derivedId<DutyId>(context.commandId);
    return setDuty(board, { id, name: command.name, retired: false }, context);
  }
  const before = duties.find((one) => one.id === command.duty);
  if (before === undefined) return refused(refusal('E_NOT_FOUND', { field: 'duty' }));
  switch (command.type) {
    case 'ChangeDuty':
      if (command.name !== before.name && command.replaces !== before.name)
        return refused(refusal('E_TEXT_CHANGED'));
      return setDuty(board, { ...before, name: command.name }, context);
    case 'RetireDuty':
      return setDuty(board, { ...before, retired: command.retired }, context);
    default:
      return unreachable(command);
  }
}

function setDuty(board: Board, data: Duty, context: Context): Decision {
  const others = board.setup.duties.filter((one) => one.id !== data.id);
  if (!data.retired && others.some((one) => !one.retired && sameName(one.name, data.name)))
    return refused(refusal('E_DUPLICATE_NAME', { field: 'name' }));
  const before = board.setup.duties.find((one) => one.id === data.id);
  if (before?.name === data.name && before.retired === data.retired) return QUIET;
  return happened({ type: 'DutySet', data, priv: { by: personOf(context.actor) } });
}
