import type { Clock } from '../../clock';

/** A clock that shows the time of the log that is played. It only goes forward, as clocks do. */
export interface PastClock extends Clock {
  moveTo(at: number): void;
}

export function createPastClock(start: number): PastClock {
  let shown = start;
  return {
    now: () => shown,
    moveTo(at) {
      shown = Math.max(shown, at);
    },
  };
}
