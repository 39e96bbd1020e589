import type { Clock } from '../clock';

/** Counts attempts at something that can be guessed, and stops them for a while when there were too many. */
export interface Attempts {
  /**
   * Counts one attempt by each of the keys, before its outcome is known: a thousand guesses sent at once are a thousand.
   * 0 when it may go on, else the milliseconds until it may; nothing is counted then.
   */
  begin(keys: readonly Limited[]): number;
  /** It was no guess: what it counted is taken back, and the first key starts afresh. */
  succeeded(keys: readonly Limited[]): void;
}

export type Limited = { readonly key: string; readonly limit: AttemptLimit };
export type AttemptLimit = { readonly max: number; readonly windowMs: number };

const MAX_KEYS = 20_000;
const FORGOTTEN_AT_ONCE = 2_000;

type Count = { attempts: number; readonly until: number };

export function createAttempts(clock: Clock): Attempts {
  const counts = new Map<string, Count>();
  return {
    begin(keys) {
      const now = clock.now();
      const waits = keys.map(({ key, limit }) => {
        const count = current(counts, key, now);
        return count !== null && count.attempts >= limit.max ? count.until - now : 0;
      });
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      for (const { key, limit } of keys) {
        const count = current(counts, key, now);
        if (count !== null) count.attempts += 1;
        else remember(counts, key, { attempts: 1, until: now + limit.windowMs }, now);
      }
      return 0;
    },
    succeeded(keys) {
      const [own, ...others] = keys;
      if (own !== undefined) counts.delete(own.key);
      for (const { key } of others) {
        const count = counts.get(key);
        if (count !== undefined) count.attempts -= 1;
      }
    },
  };
}

function current(counts: Map<string, Count>, key: string, now: number): Count | null {
  const count = counts.get(key);
  return count === undefined || count.until <= now ? null : count;
}

function remember(counts: Map<string, Count>, key: string, count: Count, now: number): void {
  counts.delete(key);
  if (counts.size >= MAX_KEYS) makeRoom(counts, now);
  counts.set(key, count);
}

/**
 * Forgets what is over, and when that is not enough those with the fewest attempts: guesses at ever new names must not
 * free the one that is guessed at. Several at once, since all are looked through for it.
 */
function makeRoom(counts: Map<string, Count>, now: number): void {
  for (const [key, one] of counts) if (one.until <= now) counts.delete(key);
  if (counts.size < MAX_KEYS) return;
  const fewestFirst = [...counts].sort(([, one], [, other]) => one.attempts - other.attempts);
  for (const [key] of fewestFirst.slice(0, FORGOTTEN_AT_ONCE)) counts.delete(key);
}
