import type { PersonId } from './ids';

/** What a person may do in one unit. Readers see figures and history, no cards and no names. */
export type Role = 'leader' | 'member' | 'reader';

export const ROLES: readonly Role[] = ['leader', 'member', 'reader'];

/**
 * Who gives a command. The role is loaded anew for each command, never remembered from an earlier one; and where the command is
 * decided, the role that stands on that board is the one that counts.
 */
export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId; readonly role: Role }
  /** An API key of the unit: a case system, and nobody. Which key it was is told nowhere. */
  | { readonly kind: 'integration' }
  | { readonly kind: 'system' };

export function personOf(actor: Actor): PersonId | null {
  return actor.kind === 'person' ? actor.person : null;
}
