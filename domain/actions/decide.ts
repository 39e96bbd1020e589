import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import { addDays, type Day } from '../calendar';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { type ActionId, derivedId } from '../ids';
import { LIMITS } from '../limits';
import { wrongOwner } from '../people/decide';
import { refusal } from '../refusal';
import { found } from '../short-list';
import type { Action } from './actions';
import type { actionCommands } from './commands';

type ActionCommand = CommandOf<(typeof actionCommands)[number]['shape']['type']['value']>;

export function decideActions(board: Board, command: ActionCommand, context: Context): Decision {
  if (command.type === 'AddAction') return added(board, command, context);
  const action = found(board.actions, command.action);
  if (action === undefined) return refused(refusal('E_NOT_FOUND'));
  const by = personOf(context.actor);
  switch (command.type) {
    case 'ChangeAction':
      return changed(action, command, context);
    case 'AssignAction': {
      const { owner } = command;
      if (owner === action.priv.owner) return QUIET;
      const wrong = wrongOwner(board, owner);
      if (wrong !== null) return refused(wrong);
      return happened({ type: 'ActionAssigned', data: { action: action.id }, priv: { by, owner } });
    }
    case 'SettleAction': {
      if (command.as === action.state.kind) return QUIET;
      const data = { action: action.id, as: command.as };
      return happened({ type: 'ActionSettled', data, priv: { by } });
    }
    default:
      return unreachable(command);
  }
}

function added(board: Board, command: CommandOf<'AddAction'>, context: Context): Decision {
  const { text, due, owner, idea } = command;
  if (isPerson(context) && board.actions.filter(isOpenAction).length >= LIMITS.actions)
    return refused(refusal('E_LIMIT', { limit: LIMITS.actions }));
  const wrong = wrongOwner(board, owner);
  if (wrong !== null) return refused(wrong);
  if (idea !== null && found(board.ideas, idea) === undefined)
    return refused(refusal('E_NOT_FOUND', { field: 'idea' }));
  // One that comes from another unit may be overdue already.
  if (isPerson(context) && !isDueDay(due, context.today))
    return refused(refusal('E_BAD_DATE', { field: 'due', limit: LIMITS.actionDays }));
  return happened({
    type: 'ActionAdded',
    data: { action: derivedId<ActionId>(context.commandId), text, due, idea },
    priv: { by: personOf(context.actor), owner },
  });
}

function changed(action: Action, command: CommandOf<'ChangeAction'>, context: Context): Decision {
  const { text, due, replaces } = command;
  if (text === action.text && due === action.due) return QUIET;
  if (replaces.text !== action.text || replaces.due !== action.due)
    return refused(refusal('E_TEXT_CHANGED'));
  if (due !== action.due && !isDueDay(due, context.today))
    return refused(refusal('E_BAD_DATE', { field: 'due', limit: LIMITS.actionDays }));
  const data = { action: action.id, text, due };
  return happened({ type: 'ActionChanged', data, priv: { by: personOf(context.actor) } });
}

function isPerson({ actor }: Context): boolean {
  return actor.kind === 'person';
}

export function isOpenAction({ state }: Action): boolean {
  return state.kind === 'open';
}

function isDueDay(due: Day | null, today: Day): boolean {
  return due === null || (due >= today && due <= addDays(today, LIMITS.actionDays));
}
