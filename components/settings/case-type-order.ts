import type { CommandOf } from '@/domain/command';
import type { CaseType } from '@/domain/setup/setup';

/**
 * The command that moves a case type one place up or down among those in use; null at the ends. Those out of use stand
 * between them in the unit's order and are stepped over.
 */
export function caseTypeMove(
  caseTypes: readonly Pick<CaseType, 'id' | 'retired'>[],
  id: CaseType['id'],
  by: -1 | 1,
): CommandOf<'MoveCaseType'> | null {
  const inUse = caseTypes.filter((one) => !one.retired);
  const place = inUse.findIndex((one) => one.id === id);
  const neighbour = place === -1 ? undefined : inUse[place + by];
  if (neighbour === undefined) return null;
  const before = by === -1 ? neighbour : caseTypes[caseTypes.indexOf(neighbour) + 1];
  return { type: 'MoveCaseType', caseType: id, before: before?.id ?? null };
}
