import type { PersonId } from '@/domain/ids';

/** Begins the name of all that a device keeps of boards. */
export const KEPT_NAMES = 'morgentavla:';

/** What a device keeps for one person in one unit is called so, and what its tabs tell each other too. */
export function keptName(slug: string, person: PersonId): string {
  return `${KEPT_NAMES}${slug}:${person}`;
}
