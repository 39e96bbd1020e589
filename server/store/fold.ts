import { must } from '@/domain/assert';
import { emptyBoard } from '@/domain/board';
import { evolveAll } from '@/domain/evolve';
import type { UnitId } from '@/domain/ids';
import type { Standing } from './board-file';
import { NO_HEAD } from './chain';
import type { EventReader } from './event-store';

/** Before the first event. */
export const NOTHING: Standing = { board: emptyBoard, hash: NO_HEAD.hash };

/** The board `from` with all later events up to and including `to`, a page at a time. Past boards are folded stripped. */
export async function foldOn(
  log: EventReader,
  unit: UnitId,
  from: Standing,
  to: number,
  events: 'whole' | 'stripped',
): Promise<Standing> {
  let { board } = from;
  while (board.seq < to) {
    const page = await log.read(unit, { from: board.seq + 1, to, stripped: events === 'stripped' });
    if (page.length === 0) break;
    board = evolveAll(board, page);
  }
  if (board.seq === from.board.seq) return from;
  return {
    board,
    hash: must(await log.hashAt(unit, board.seq), 'an event that was read has a hash'),
  };
}

/** Whether a board comes from this log, and not from one that was there before a backup was restored. */
export async function isOf(
  log: EventReader,
  unit: UnitId,
  { board, hash }: Standing,
): Promise<boolean> {
  return (await log.hashAt(unit, board.seq)) === hash;
}
