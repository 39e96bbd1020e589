import { errorFields, type Log } from '../ops/log';
import type { Timers } from '../timers';

/** Something that is done again and again. */
export interface Job {
  /** Does not begin again; settles when what is under way is done. */
  stop(): Promise<void>;
}

export type Repeated = {
  readonly name: string;
  /** From the end of one time to the beginning of the next, so that it never runs twice at once. */
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
  readonly timers: Timers;
  readonly log: Log;
};

/** Runs at once, and again and again. A time that fails is told to the log, and the next comes as usual. */
export function repeat({ name, everyMs, run, timers, log }: Repeated): Job {
  let stopped = false;
  let callOff = () => {};
  let underWay = once();

  return {
    async stop() {
      stopped = true;
      callOff();
      await underWay;
    },
  };

  async function once(): Promise<void> {
    try {
      await run();
    } catch (error) {
      log.error({ job: name, ...errorFields(error) }, 'A job failed; it is tried again');
    }
    if (stopped) return;
    callOff = timers.after(everyMs, () => {
      underWay = once();
    });
  }
}
