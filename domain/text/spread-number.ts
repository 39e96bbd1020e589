import { findIdentityNumber } from './identity-number';

/**
 * A national identity number may be spread over several texts of one thing, or written in two goes. Says whether what is
 * written completes one together with what stands there; what it replaces is left out of `standing`.
 */
export function completesNumberIn(
  standing: readonly (string | null)[],
  written: readonly string[],
): boolean {
  const texts = standing.filter((text) => text !== null && !written.includes(text)) as string[];
  return findIdentityNumber([...texts, ...written]) !== null;
}
