import { hash } from 'node:crypto';
import type { Board } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { UnitId } from '@/domain/ids';
import { canonicalJson } from '../keyed-hash';

/**
 * What a frozen log must come to: the hash of its last event, and that of the board it folds to, by BOARD_VERSION. When the
 * board changes on purpose, that is raised and the new hash stands beside the old ones.
 */
export type Frozen = {
  readonly unit: UnitId;
  readonly hash: string;
  readonly boards: Readonly<Record<string, string>>;
};

export function boardHash(board: Board): string {
  return hash('sha256', canonicalJson(encodeBoard(board)));
}
