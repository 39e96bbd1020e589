import { useMe } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';

/** Whose days I may plan: my own, and everybody's when I lead the unit. */
export function useMayPlan(): (person: PersonId) => boolean {
  const me = useMe();
  return (person) => me.role === 'leader' || (me.role === 'member' && person === me.person);
}
