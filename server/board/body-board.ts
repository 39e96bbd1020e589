import type { Board } from '@/domain/board';
import { type BoardJson, decodeBoard } from '@/domain/board-json';
import type { Snapshot } from '@/domain/protocol';
import { unzip } from '../store/zip';
import type { BoardBody } from '../workers/board-reader';

/** The board in a body that our own reader has made. */
export function boardIn({ bytes }: BoardBody): Board {
  const snapshot = JSON.parse(unzip(bytes)) as Snapshot;
  return decodeBoard(snapshot.board as BoardJson);
}
