import { unreachable } from '../assert';
import type { Board } from '../board';
import type { RecordedEvent } from '../event';
import type { ClosingEvent } from './closing';

export function evolveClosing(board: Board, event: Extract<RecordedEvent, ClosingEvent>): Board {
  switch (event.type) {
    case 'UnitClosed':
      return { ...board, closed: { at: event.at, into: event.data.into } };
    case 'UnitReopened': {
      const { closed: _closed, ...open } = board;
      return open;
    }
    default:
      return unreachable(event);
  }
}
