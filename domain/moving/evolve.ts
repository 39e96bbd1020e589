import { type Board, withCase } from '../board';
import { FORGOTTEN } from '../cases/case';
import type { RecordedEvent } from '../event';
import type { MovingEvent } from './moving';

/** They were received long ago and elsewhere, so the day's figures do not count them as received. */
export function evolveMoving(board: Board, event: Extract<RecordedEvent, MovingEvent>): Board {
  const { cases } = event.data;
  const withCards = cases.reduce(
    (soFar, one, place) =>
      withCase(soFar, {
        ...one,
        added: event.seq,
        place,
        rev: event.seq,
        priv: event.priv?.cases[place] ?? FORGOTTEN,
      }),
    board,
  );
  return { ...withCards, references: board.references + cases.length };
}
