import { must, unreachable } from '../assert';
import type { Board } from '../board';
import type { RecordedEvent } from '../event';
import type { ActionId } from '../ids';
import { byAdding, found, withListed } from '../short-list';
import type { Action, ActionEvent } from './actions';

type Recorded = Extract<RecordedEvent, ActionEvent>;

/** What an event does to the actions. Only `priv` may be made of what is private, and nothing else reads it: law [P1]. */
export function evolveActions(board: Board, event: Recorded): Board {
  switch (event.type) {
    case 'ActionAdded': {
      const { action: id, text, due, idea } = event.data;
      const priv = { owner: event.priv?.owner ?? null };
      const place = { added: event.seq, rev: event.seq };
      return withAction(board, { id, ...place, text, due, idea, state: { kind: 'open' }, priv });
    }
    case 'ActionChanged':
      return changed(board, event.data.action, event, {
        text: event.data.text,
        due: event.data.due,
      });
    case 'ActionAssigned':
      return changed(board, event.data.action, event, {
        priv: { owner: event.priv?.owner ?? null },
      });
    case 'ActionSettled': {
      const { action, as } = event.data;
      const state = as === 'open' ? { kind: as } : { kind: as, at: event.at };
      return changed(board, action, event, { state });
    }
    case 'ActionsReleased': {
      const priv = { owner: event.priv?.to ?? null };
      return event.data.actions.reduce((soFar, id) => changed(soFar, id, event, { priv }), board);
    }
    default:
      return unreachable(event);
  }
}

function changed(board: Board, id: ActionId, event: Recorded, change: Partial<Action>): Board {
  const before = must(found(board.actions, id), 'an event names an action on the board');
  return withAction(board, { ...before, ...change, rev: event.seq });
}

function withAction(board: Board, action: Action): Board {
  return { ...board, actions: withListed(board.actions, action, byAdding) };
}
