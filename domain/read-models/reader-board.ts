import type { Board } from '../board';
import type { Day } from '../calendar';
import { stripBoard } from '../evolve';
import { type DayStrip, dayStrip } from './day-strip';

/**
 * What a reader sees of a board: figures and lists, no cards and no persons. The figures of the strip follow from the
 * cards, so they come beside a board that has none.
 */
export type ReaderBoard = { readonly board: Board; readonly strip: DayStrip };

export function readerBoard(board: Board, today: Day): ReaderBoard {
  return {
    board: { ...stripBoard(board), cases: null, order: null, bySource: null },
    strip: dayStrip(board, today),
  };
}
