/** The timers of the process, given to whatever needs them so that a test or a simulation can have its own. */
export interface Timers {
  /** Runs something once, later. Returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** Does not keep the process alive: what is waited for here is housekeeping. */
export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
