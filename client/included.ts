import type { CommandId } from '@/domain/ids';
import type { ClientState } from './state';

/** How many of my own commands are remembered as included; far more than can be in flight at once. */
const INCLUDED_REMEMBERED = 1_000;

/** My commands that the confirmed board has, and these too. The oldest are forgotten. */
export function including(
  included: ClientState['included'],
  more: readonly (readonly [CommandId, number])[],
): ClientState['included'] {
  const news = more.filter(([commandId]) => !included.has(commandId));
  if (news.length === 0) return included;
  return new Map([...included, ...news].slice(-INCLUDED_REMEMBERED));
}
