import type { Clock } from '../clock';
import type { Log } from '../ops/log';
import type { EventStore } from '../store/event-store';
import type { Timers } from '../timers';
import { type Job, repeat } from './repeat';

/** An outbox may lie in a drawer for that long and still be told what became of its commands, a no included. */
export const ANSWERS_KEPT_MS = 30 * 24 * 60 * 60 * 1_000;
const EVERY_MS = 60 * 60 * 1_000;

/**
 * Removes old refusals, and the fingerprints of old answers: who sent a command could otherwise be found out for good by
 * whoever has both the database and the installation's secret. That a command was applied is remembered for ever.
 */
export function startForgettingAnswers(
  store: Pick<EventStore, 'forgetAnswers'>,
  clock: Clock,
  timers: Timers,
  log: Log,
): Job {
  return repeat({
    name: 'forget-answers',
    everyMs: EVERY_MS,
    run: () => store.forgetAnswers(clock.now() - ANSWERS_KEPT_MS),
    timers,
    log,
  });
}
