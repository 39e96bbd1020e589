/** The clock and the timers of this device, given to whatever needs them so that a test can have its own. */
export interface Timers {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs something once, later. Returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Runs something again and again, until it is called off, which it may do itself. */
export function every(timers: Timers, ms: number, run: () => void): () => void {
  let callOff = () => {};
  let isOff = false;
  const next = () => {
    callOff = timers.after(ms, () => {
      run();
      if (!isOff) next();
    });
  };
  next();
  return () => {
    isOff = true;
    callOff();
  };
}
