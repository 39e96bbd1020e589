import { personOf } from '../actor';
import { must, unreachable } from '../assert';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { BoardEvent } from '../event';
import { derivedId, type PersonId, type PriorityId } from '../ids';
import { LIMITS } from '../limits';
import { wrongOwner } from '../people/decide';
import { refusal } from '../refusal';
import type { priorityCommands } from './commands';
import type { Priority, Rank } from './priorities';
import { rankBetween, spreadRanks } from './rank';

type PriorityCommand = CommandOf<(typeof priorityCommands)[number]['shape']['type']['value']>;

export function decidePriorities(
  board: Board,
  command: PriorityCommand,
  context: Context,
): Decision {
  if (command.type === 'AddPriority') return added(board, command, context);
  const priority = board.priorities.find((one) => one.id === command.priority);
  if (priority === undefined) return refused(refusal('E_NOT_FOUND'));
  const { id, state } = priority;
  const by = personOf(context.actor);
  switch (command.type) {
    case 'MovePriority':
      return moved(board, priority, command.before, by);
    case 'ChangePriority': {
      if (command.text === priority.text) return QUIET;
      if (command.replaces !== priority.text) return refused(refusal('E_TEXT_CHANGED'));
      const data = { priority: id, text: command.text };
      return happened({ type: 'PriorityChanged', data, priv: { by } });
    }
    case 'AssignPriority': {
      const { owner } = command;
      if (owner === priority.priv.owner) return QUIET;
      const wrong = wrongOwner(board, owner);
      if (wrong !== null) return refused(wrong);
      return happened({ type: 'PriorityAssigned', data: { priority: id }, priv: { by, owner } });
    }
    case 'FinishPriority':
      if (state.kind === 'done') return QUIET;
      return happened({ type: 'PriorityFinished', data: { priority: id }, priv: { by } });
    case 'TakeUpPriority':
      if (state.kind === 'open') return QUIET;
      return happened({ type: 'PriorityTakenUp', data: { priority: id }, priv: { by } });
    case 'DropPriority':
      return happened({ type: 'PriorityDropped', data: { priority: id }, priv: { by } });
    default:
      return unreachable(command);
  }
}

function added(board: Board, command: CommandOf<'AddPriority'>, context: Context): Decision {
  const { text, owner, before } = command;
  if (board.priorities.length >= LIMITS.priorities)
    return refused(refusal('E_LIMIT', { limit: LIMITS.priorities }));
  const wrong = wrongOwner(board, owner);
  if (wrong !== null) return refused(wrong);
  if (!isThere(board, before)) return refused(refusal('E_NOT_FOUND', { field: 'before' }));
  const priority = derivedId<PriorityId>(context.commandId);
  const by = personOf(context.actor);
  const { key, others } = placeBefore(board.priorities, priority, before);
  return happened(...ranked(others, by), {
    type: 'PriorityAdded',
    data: { priority, text, key },
    priv: { by, owner },
  });
}

function moved(
  board: Board,
  { id, key: was }: Priority,
  before: PriorityId | null,
  by: PersonId | null,
): Decision {
  if (!isThere(board, before)) return refused(refusal('E_NOT_FOUND', { field: 'before' }));
  const next = board.priorities[board.priorities.findIndex((one) => one.id === id) + 1];
  if (before === id || before === (next?.id ?? null)) return QUIET;
  const { key, others } = placeBefore(board.priorities, id, before);
  const rank = key === was ? [] : [{ priority: id, key }];
  return happened(...ranked([...others, ...rank], by));
}

/** A key for the place before another one, or at the end. Where there is no room left, all others get new ones as well. */
function placeBefore(
  priorities: readonly Priority[],
  id: PriorityId,
  before: PriorityId | null,
): { readonly key: string; readonly others: readonly Rank[] } {
  const others = priorities.filter((one) => one.id !== id);
  const place = before === null ? others.length : others.findIndex((one) => one.id === before);
  const low = others[place - 1]?.key ?? null;
  const high = others[place]?.key ?? null;
  const key = low !== null && low === high ? null : rankBetween(low, high);
  if (key !== null && key.length <= LIMITS.rankCharacters) return { key, others: [] };
  const keys = spreadRanks(others.length + 1);
  const ranks = others.map((one, n) => ({
    priority: one.id,
    key: must(keys[n < place ? n : n + 1], 'a key for each'),
  }));
  return { key: must(keys[place], 'a key for the place'), others: ranks };
}

function ranked(ranks: readonly Rank[], by: PersonId | null): BoardEvent[] {
  return ranks.length === 0 ? [] : [{ type: 'PrioritiesRanked', data: { ranks }, priv: { by } }];
}

function isThere(board: Board, id: PriorityId | null): boolean {
  return id === null || board.priorities.some((one) => one.id === id);
}
