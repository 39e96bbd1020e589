import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { UnitId } from '@/domain/ids';
import type { Clock } from '../clock';
import type { Log } from '../ops/log';
import type { EventStore } from '../store/event-store';
import type { Timers } from '../timers';
import { type Job, repeat } from './repeat';

/** What is past its clock is gone at most this much later; the day turns at midnight, when nobody waits for it. */
const EVERY_MS = 60 * 60 * 1_000;

type Parts = {
  readonly store: Pick<EventStore, 'units' | 'forgetPrivate' | 'tidy' | 'compact'>;
  /** Deletes names and accounts that are past theirs; says whether there were any. */
  readonly forgetPeople: () => boolean;
  /** Stores the newest board of a unit, which may know what its log has forgotten. */
  readonly storeLatest: (unit: UnitId) => Promise<void>;
  readonly clock: Clock;
};

/**
 * Forgets people, and in all units what is past its clock. Before anybody is served, and then again and again. Once a day the file is
 * written anew: at the first time on a day on which there is something, which is the one after midnight.
 */
export function createForgetting({
  store,
  forgetPeople,
  storeLatest,
  clock,
}: Parts): () => Promise<void> {
  let isTidy = true;
  let isCompact = true;
  let compactedOn: Day | null = null;
  return async () => {
    if (forgetPeople()) isCompact = false;
    for (const unit of await store.units()) {
      if ((await store.forgetPrivate(unit, clock.now())) === 0) continue;
      await storeLatest(unit);
      isTidy = false;
      isCompact = false;
    }
    const today = dayOf(clock.now());
    if (!isCompact && compactedOn !== today) {
      isCompact = await store.compact();
      compactedOn = today;
      isTidy = false;
    }
    if (!isTidy) isTidy = await store.tidy();
  };
}

export function startForgettingPrivate(run: () => Promise<void>, timers: Timers, log: Log): Job {
  return repeat({ name: 'forget-private', everyMs: EVERY_MS, run, timers, log });
}
