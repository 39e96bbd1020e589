import { FORGOTTEN_ACTION } from '../actions/actions';
import type { Board } from '../board';
import type { BoardEvent, RecordedEvent } from '../event';
import { FORGOTTEN_IDEA } from '../ideas/ideas';
import type { ActionId, IdeaId, PriorityId } from '../ids';
import { isColleague } from '../people/decide';
import { byKey } from '../priorities/evolve';
import { FORGOTTEN_PRIORITY } from '../priorities/priorities';
import {
  byAdding,
  found,
  type Listed,
  type Owned,
  type PublicPart,
  withListed,
  withoutListed,
} from '../short-list';
import type {
  Back,
  Before,
  ListsBack,
  ListsBefore,
  PrivatePartsBack,
  Undoable,
  UndoEvent,
} from './undo';

/** The things of the short lists that an event touched, with those that its command had touched already. */
export function listsBefore(
  before: Board,
  after: Board,
  event: BoardEvent,
  same: Undoable | undefined,
): ListsBefore {
  const { priorities, ideas, actions } = same?.lists ?? NO_LISTS;
  const touched = touchedThings(event);
  return {
    priorities: thingsBefore(before.priorities, after.priorities, touched.priorities, priorities),
    ideas: thingsBefore(before.ideas, after.ideas, touched.ideas, ideas),
    actions: thingsBefore(before.actions, after.actions, touched.actions, actions),
  };
}

/** Whether somebody has touched again what a command touched in the short lists, or agreed on an action for a new idea. */
export function areListsChanged(board: Board, { lists, rev }: Undoable): boolean {
  return (
    lists.ideas.some(({ id, before }) => before === null && hasActions(board, id)) ||
    areChanged(board.priorities, lists.priorities, rev) ||
    areChanged(board.ideas, lists.ideas, rev) ||
    areChanged(board.actions, lists.actions, rev)
  );
}

/** The public and the private parts of what things become again. */
export function listsBack(
  board: Board,
  { priorities, ideas, actions }: ListsBefore,
): {
  readonly data: ListsBack;
  readonly priv: PrivatePartsBack;
} {
  return {
    data: {
      priorities: priorities.map(back),
      ideas: ideas.map(back),
      actions: actions.map(back),
    },
    priv: {
      priorities: priorities.map((one) => privatePart(board, one)),
      ideas: ideas.map((one) => privatePart(board, one)),
      actions: actions.map((one) => privatePart(board, one)),
    },
  };
}

export function withListsBack(board: Board, event: Extract<RecordedEvent, UndoEvent>): Board {
  const { seq: rev, data, priv } = event;
  return {
    ...board,
    priorities: thingsBack(board.priorities, data.priorities, byKey, (thing, n, was) => ({
      ...thing,
      rev,
      priv: priv?.priorities[n] ?? was?.priv ?? FORGOTTEN_PRIORITY,
    })),
    ideas: thingsBack(board.ideas, data.ideas, byAdding, (thing, n, was) => ({
      ...thing,
      rev,
      priv: priv?.ideas[n] ?? was?.priv ?? FORGOTTEN_IDEA,
    })),
    actions: thingsBack(board.actions, data.actions, byAdding, (thing, n, was) => ({
      ...thing,
      rev,
      priv: priv?.actions[n] ?? was?.priv ?? FORGOTTEN_ACTION,
    })),
  };
}

export const NO_LISTS: ListsBefore = { priorities: [], ideas: [], actions: [] };

type Touched = {
  readonly priorities: readonly PriorityId[];
  readonly ideas: readonly IdeaId[];
  readonly actions: readonly ActionId[];
};

/** The things of the short lists that an event names. An action names the idea that it belongs to, and changes nothing in it. */
export function touchedThings({ type, data }: BoardEvent): Touched {
  const nothing = { priorities: [], ideas: [], actions: [] };
  if (type === 'PrioritiesRanked')
    return { ...nothing, priorities: data.ranks.map((one) => one.priority) };
  if (type === 'ActionsReleased') return { ...nothing, actions: data.actions };
  if ('priority' in data) return { ...nothing, priorities: [data.priority] };
  if ('action' in data) return { ...nothing, actions: [data.action] };
  return 'idea' in data ? { ...nothing, ideas: [data.idea] } : nothing;
}

function thingsBefore<T extends Listed>(
  before: readonly T[],
  after: readonly T[],
  touched: readonly T['id'][],
  same: readonly Before<T>[],
): readonly Before<T>[] {
  const fresh = touched
    .filter((id) => !same.some((one) => one.id === id))
    .map((id) => ({ id, before: found(before, id) ?? null }));
  return [...same, ...fresh].map((one) => ({
    id: one.id,
    before: one.before,
    isThere: found(after, one.id) !== undefined,
  }));
}

function areChanged<T extends Listed>(
  list: readonly T[],
  touched: readonly Before<T>[],
  rev: number,
): boolean {
  return touched.some(({ id, isThere }) => {
    const thing = found(list, id);
    return thing === undefined ? isThere : thing.rev > rev;
  });
}

function back<T extends Listed>({ id, before }: Before<T>): Back<T> {
  if (before === null) return { id, thing: null };
  const { priv: _priv, ...thing } = before;
  return { id, thing };
}

// Nothing comes back to somebody who has left meanwhile.
function privatePart<T extends Owned>(board: Board, { before }: Before<T>): T['priv'] | null {
  if (before === null) return null;
  const { owner } = before.priv;
  const isHere = owner === null || isColleague(board, owner);
  return isHere ? before.priv : { ...before.priv, owner: null };
}

function hasActions({ actions }: Board, idea: IdeaId): boolean {
  return actions.some((one) => one.idea === idea);
}

function thingsBack<T extends Listed>(
  list: readonly T[],
  backs: readonly Back<T>[],
  inOrder: (one: T, other: T) => number,
  whole: (thing: PublicPart<T>, place: number, was: T | undefined) => T,
): readonly T[] {
  return backs.reduce(
    (soFar, { id, thing }, place) =>
      thing === null
        ? withoutListed(soFar, id)
        : withListed(soFar, whole(thing, place, found(soFar, id)), inOrder),
    list,
  );
}
