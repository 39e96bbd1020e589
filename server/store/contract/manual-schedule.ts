import type { Schedule } from '../group-commit';

/** A schedule that is run by hand, so that a test can stand between an append and its commit. */
export type ManualSchedule = {
  readonly schedule: Schedule;
  readonly flush: () => void;
  readonly scheduled: () => number;
  readonly drop: () => void;
};

export function manualSchedule(): ManualSchedule {
  const runs: (() => void)[] = [];
  return {
    schedule: (run) => void runs.push(run),
    flush() {
      for (let run = runs.shift(); run !== undefined; run = runs.shift()) run();
    },
    scheduled: () => runs.length,
    /** The process died: nothing of it runs any more. */
    drop: () => void runs.splice(0),
  };
}
