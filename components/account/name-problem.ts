import { LIMITS } from '@/domain/limits';
import { checkPersonName } from '@/domain/text/confusable';
import type { Problem } from '../form/problem';

/** A person's name by the board's own rule, before it is sent. */
export function nameProblem(name: string): Problem | null {
  const checked = checkPersonName(name);
  if (checked.ok) return null;
  return {
    code: checked.code,
    ...(checked.code === 'E_TOO_LONG' ? { limit: LIMITS.nameGraphemes } : {}),
  };
}
