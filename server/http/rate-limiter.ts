import type { Clock } from '../clock';
import { Bucket } from '../gateway/bucket';

/** How often something may be asked for: `burst` at once, and `perSecond` in the long run. */
export type Rate = { readonly perSecond: number; readonly burst: number };

export interface RateLimiter {
  /** Milliseconds until the key may come again; 0 when it may now, and that counts. */
  take(key: string): number;
}

/** More accounts or addresses than this at once are looked through for those that may be forgotten. */
const MAX_KEYS = 10_000;

export function createRateLimiter({ perSecond, burst }: Rate, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const now = clock.now();
      const known = buckets.get(key);
      if (known !== undefined) return known.take(now);
      if (buckets.size >= MAX_KEYS) forget(buckets, now);
      const bucket = new Bucket(perSecond, burst, now);
      buckets.set(key, bucket);
      return bucket.take(now);
    },
  };
}

function forget(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (bucket.isFull(now)) buckets.delete(key);
  // All are in use at once: the one that came first has had its turn.
  const [oldest] = buckets.keys();
  if (buckets.size >= MAX_KEYS && oldest !== undefined) buckets.delete(oldest);
}
