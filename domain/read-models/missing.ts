import type { Board } from '../board';
import { type Case, isClosed } from '../cases/case';
import { orderKey } from '../cases/order';
import { values } from '../ordered-map';

/** The cases that the case system no longer lists and nobody has decided about, as they stand on the board. */
export function missingCases(board: Board): readonly Case[] {
  return values(board.cases)
    .filter((card) => card.missing === 'marked' && !isClosed(card.state))
    .sort((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1));
}
