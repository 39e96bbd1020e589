import type { Board } from './board';
import type { Case } from './cases/case';
import { orderKey } from './cases/order';
import type { CaseId } from './ids';
import { fromSorted, values } from './ordered-map';

/** The board as plain JSON: for a snapshot on disk, over HTTP or on a device. What can be derived is left out. */
export type BoardJson = Omit<Board, 'cases' | 'order' | 'bySource'> & {
  readonly cases: readonly Case[];
};

export function encodeBoard(board: Board): BoardJson {
  const { cases, order: _order, bySource: _bySource, ...rest } = board;
  return { ...rest, cases: values(cases) };
}

/** The exact inverse of `encodeBoard`. Trusts its input: it was written by this product. */
export function decodeBoard(json: BoardJson): Board {
  const { cases, ...rest } = json;
  const sources = cases.flatMap(({ sourceKey, id }) =>
    sourceKey === null ? [] : [[sourceKey, id] as const],
  );
  return {
    ...rest,
    cases: fromSorted(cases.map((card) => [card.id, card] as const)),
    order: fromSorted(cases.map((card) => [orderKey(card), card.id] as const).sort(byKey)),
    bySource: fromSorted(sources.sort(byKey)),
  };
}

function byKey([one]: readonly [string, CaseId], [other]: readonly [string, CaseId]): number {
  return one < other ? -1 : 1;
}
