import { must, unreachable } from '../assert';
import type { Board } from '../board';
import type { RecordedEvent } from '../event';
import type { PriorityId } from '../ids';
import { withListed, withoutListed } from '../short-list';
import type { PrioritiesAtTurn, Priority, PriorityEvent } from './priorities';

type Recorded = Extract<RecordedEvent, PriorityEvent>;

/** What an event does to today's few. Only `priv` may be made of what is private, and nothing else reads it: law [P1]. */
export function evolvePriorities(board: Board, event: Recorded): Board {
  switch (event.type) {
    case 'PriorityAdded': {
      const { priority: id, text, key } = event.data;
      const priv = { owner: event.priv?.owner ?? null };
      return withPriority(board, {
        ...{ id, text, key, state: { kind: 'open' }, rolledOver: 0 },
        ...{ rev: event.seq, priv },
      });
    }
    case 'PrioritiesRanked':
      return event.data.ranks.reduce(
        (soFar, { priority, key }) => changed(soFar, priority, event, { key }),
        board,
      );
    case 'PriorityChanged':
      return changed(board, event.data.priority, event, { text: event.data.text });
    case 'PriorityAssigned':
      return changed(board, event.data.priority, event, {
        priv: { owner: event.priv?.owner ?? null },
      });
    case 'PriorityFinished':
      return changed(board, event.data.priority, event, { state: { kind: 'done', at: event.at } });
    case 'PriorityTakenUp':
      return changed(board, event.data.priority, event, { state: { kind: 'open' } });
    case 'PriorityDropped':
      return { ...board, priorities: withoutListed(board.priorities, event.data.priority) };
    default:
      return unreachable(event);
  }
}

/** The day has turned: what was not done is offered again, and what was done leaves the board. */
export function offeredAgain(
  priorities: readonly Priority[],
  turn: PrioritiesAtTurn,
  seq: number,
): readonly Priority[] {
  return priorities
    .filter((one) => !turn.left.includes(one.id))
    .map((one) =>
      turn.offered.includes(one.id)
        ? { ...one, state: { kind: 'offered' }, rolledOver: one.rolledOver + 1, rev: seq }
        : one,
    );
}

/** Two may have one key: a place that was left, and given to another, is given back by an undo. */
export function byKey(one: Priority, other: Priority): number {
  if (one.key === other.key) return one.id < other.id ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

function changed(board: Board, id: PriorityId, event: Recorded, change: Partial<Priority>): Board {
  const before = must(
    board.priorities.find((one) => one.id === id),
    'an event names a priority on the board',
  );
  return withPriority(board, { ...before, ...change, rev: event.seq });
}

function withPriority(board: Board, priority: Priority): Board {
  return { ...board, priorities: withListed(board.priorities, priority, byKey) };
}
