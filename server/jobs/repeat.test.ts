import { describe, expect, test } from 'vitest';
import type { LogFields } from '../ops/log';
import { createMemoryStore } from '../store/memory/store';
import { startDayTurns } from './day-turns';
import { ANSWERS_KEPT_MS, startForgettingAnswers } from './forget-answers';
import { repeat } from './repeat';

describe('a job', () => {
  test('[JOB-1] runs at once, and again a while after it has ended, never twice at the same time', async () => {
    const on = hand();
    const ends: (() => void)[] = [];
    const run = () => new Promise<void>((resolve) => ends.push(resolve));
    repeat({ name: 'test', everyMs: 500, run, ...on });
    expect(ends).toHaveLength(1);
    expect(on.waits).toEqual([]);
    await on.end(ends[0]);
    expect(on.waits).toEqual([500]);
    on.tick();
    expect(ends).toHaveLength(2);
    expect(on.waits).toEqual([]);
  });

  test('[JOB-2] that fails says so in the log, and runs again as usual', async () => {
    const on = hand();
    let runs = 0;
    const run = async () => {
      runs += 1;
      throw new TypeError('text of a case');
    };
    repeat({ name: 'test', everyMs: 500, run, ...on });
    await on.end();
    expect(on.errors).toMatchObject([{ job: 'test', error: 'TypeError' }]);
    expect(JSON.stringify(on.errors)).not.toContain('text of a case');
    on.tick();
    expect(runs).toBe(2);
  });

  test('[JOB-3] that is stopped finishes what it does and does not begin again', async () => {
    const on = hand();
    const ends: (() => void)[] = [];
    let runs = 0;
    const run = () => {
      runs += 1;
      return new Promise<void>((resolve) => ends.push(resolve));
    };
    const job = repeat({ name: 'test', everyMs: 500, run, ...on });
    let stopped = false;
    const stopping = job.stop().then(() => {
      stopped = true;
    });
    await on.end();
    expect(stopped).toBe(false);
    ends[0]?.();
    await stopping;
    expect(on.waits).toEqual([]);

    const idle = repeat({ name: 'test', everyMs: 500, run: async () => {}, ...on });
    await on.end();
    expect(on.waits).toEqual([500]);
    await idle.stop();
    expect(on.waits).toEqual([]);
    expect(runs).toBe(1);
  });

  test('[JOB-4] the days are turned again and again', async () => {
    const on = hand();
    let turned = 0;
    const turnDays = async () => {
      turned += 1;
    };
    startDayTurns({ turnDays }, on.timers, on.log);
    for (let n = 0; n < 3; n++) {
      await on.end();
      on.tick();
    }
    expect(turned).toBe(4);
  });

  test('[JOB-5] answers are forgotten when they are thirty days old', async () => {
    const on = hand();
    const asked: number[] = [];
    const store = createMemoryStore();
    const forgetAnswers = (before: number) => {
      asked.push(before);
      return store.forgetAnswers(before);
    };
    const now = Date.UTC(2026, 10, 23);
    startForgettingAnswers({ forgetAnswers }, { now: () => now }, on.timers, on.log);
    await on.end();
    expect(asked).toEqual([now - ANSWERS_KEPT_MS]);
    expect(new Date(asked[0] ?? 0).toISOString()).toBe('2026-10-24T00:00:00.000Z');
    expect(on.errors).toEqual([]);
  });
});

/** Timers and a log in the hand of a test. */
function hand() {
  let timers: { readonly ms: number; readonly run: () => void }[] = [];
  const errors: LogFields[] = [];
  return {
    errors,
    log: { info: () => {}, warn: () => {}, error: (fields: LogFields) => void errors.push(fields) },
    timers: {
      after(ms: number, run: () => void) {
        const timer = { ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    get waits() {
      return timers.map((timer) => timer.ms);
    },
    /** Lets go off what is set. */
    tick() {
      const due = timers;
      timers = [];
      for (const timer of due) timer.run();
    },
    /** Ends what is under way, when that needs ending, and lets what hangs on it run. */
    async end(finish: (() => void) | undefined = undefined) {
      finish?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
