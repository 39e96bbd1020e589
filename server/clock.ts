/** The time, epoch milliseconds. Given to whatever needs it, so that a test, a replay or a demo can have its own. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
