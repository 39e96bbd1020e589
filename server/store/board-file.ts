import type { Board } from '@/domain/board';
import { type BoardJson, decodeBoard, encodeBoard } from '@/domain/board-json';
import type { BoardFile } from './event-store';
import { unzip, zip } from './zip';

/**
 * Raised when `evolve` or the shape of the board changes, so that no board made by an older version is read: it is made
 * again from the log.
 */
export const BOARD_VERSION = 3;

/** A board and the hash of the last event in it. */
export type Standing = { readonly board: Board; readonly hash: string };

export function toFile({ board, hash }: Standing): BoardFile {
  return {
    seq: board.seq,
    hash,
    version: BOARD_VERSION,
    bytes: zip(JSON.stringify(encodeBoard(board))),
  };
}

/** Null when another version has written it. */
export function fromFile(file: BoardFile | null): Standing | null {
  if (file === null || file.version !== BOARD_VERSION) return null;
  // Written by `toFile` of this version, and read back by nobody else.
  const json = JSON.parse(unzip(file.bytes)) as BoardJson;
  return { board: decodeBoard(json), hash: file.hash };
}
