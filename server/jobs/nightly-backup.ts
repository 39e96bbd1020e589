import { addDays } from '@/domain/calendar';
import { dayOf, instantOf } from '@/domain/calendar/oslo-time';
import type { Clock } from '../clock';
import type { Log } from '../ops/log';
import type { Timers } from '../timers';
import { type Job, repeat } from './repeat';

/** In Oslo: after the last who work late and before the first who come early. */
const NIGHT = '01:30';
/** How late after that a backup begins at most. */
const EVERY_MS = 5 * 60 * 1_000;
/** After one that failed: what hinders it is seldom gone in five minutes, and copying is work. */
const AGAIN_AFTER_MS = 60 * 60 * 1_000;

type Options = {
  /** When the newest backup was made; without one, since when there has been something to back up. */
  readonly newestAt: () => number;
  readonly make: () => Promise<unknown>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
};

/** Makes a backup each night, or as soon as the server runs again when it did not run that night. */
export function startNightlyBackup({ newestAt, make, clock, timers, log }: Options): Job {
  let triedAt = Number.NEGATIVE_INFINITY;
  return repeat({
    name: 'nightly-backup',
    everyMs: EVERY_MS,
    run: async () => {
      const now = clock.now();
      if (newestAt() >= lastNight(now) || now - triedAt < AGAIN_AFTER_MS) return;
      triedAt = now;
      await make();
    },
    timers,
    log,
  });
}

/** The latest half past one at or before an instant. */
export function lastNight(now: number): number {
  const today = instantOf(dayOf(now), NIGHT);
  return today <= now ? today : instantOf(addDays(dayOf(now), -1), NIGHT);
}
