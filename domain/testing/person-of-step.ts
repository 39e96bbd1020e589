import type { PersonId } from '../ids';
import type { Step } from './arbitraries';
import { BJORN, ELI, GURO } from './unit';

/** Somebody of the small unit, by the numbers of a random step. */
export function personOf({ which }: Pick<Step, 'which'>): PersonId {
  return [GURO, ELI, BJORN][which % 3] ?? GURO;
}
