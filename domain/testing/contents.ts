import { encodeBoard } from '../board-json';
import type { SmallUnit } from './unit';

/** All of the board but its place in the log, and the mark of the last touch that every event leaves on a thing. */
export function contents({ unit }: SmallUnit) {
  const {
    seq: _seq,
    at: _at,
    undoable: _undoable,
    references: _references,
    ...rest
  } = encodeBoard(unit.board);
  return JSON.parse(JSON.stringify(rest, (key, value) => (key === 'rev' ? undefined : value)));
}
