import type { Database } from '@/db/sqlite/connection';
import type { Outcome } from './outcome';

/** Writes all that `work` wrote, or nothing of it when the outcome is a no. */
export function inTransaction<T>({ connection }: Database, work: () => Outcome<T>): Outcome<T> {
  let refused: Outcome<T> | null = null;
  const run = connection.transaction(() => {
    const outcome = work();
    if (outcome.ok) return outcome;
    refused = outcome;
    throw new TakenBack();
  });
  try {
    return run.immediate();
  } catch (error) {
    if (error instanceof TakenBack && refused !== null) return refused;
    throw error;
  }
}

/** Throwing is how the driver is told to roll back. */
class TakenBack extends Error {
  override name = 'TakenBack';
}
