import { unreachable } from '@/domain/assert';
import type { PriorityId } from '@/domain/ids';

export const MOVES = ['up', 'down', 'first', 'last'] as const;
export type Move = (typeof MOVES)[number];

/**
 * The one that it shall stand before, null for the end, when it is moved among those that are seen. Undefined when it
 * stands there already.
 */
export function moveTarget(
  ids: readonly PriorityId[],
  id: PriorityId,
  move: Move,
): PriorityId | null | undefined {
  const place = ids.indexOf(id);
  const isFirst = place <= 0;
  const isLast = place === -1 || place === ids.length - 1;
  switch (move) {
    case 'up':
      return isFirst ? undefined : ids[place - 1];
    case 'first':
      return isFirst ? undefined : ids[0];
    case 'down':
      return isLast ? undefined : (ids[place + 2] ?? null);
    case 'last':
      return isLast ? undefined : null;
    default:
      return unreachable(move);
  }
}
