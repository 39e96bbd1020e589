import { expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import { instantOf } from '@/domain/calendar/oslo-time';
import { lastNight, startNightlyBackup } from './nightly-backup';

const MINUTE_MS = 60_000;
const SILENT = { info() {}, warn() {}, error() {} };

test('[KEEP-4] a backup is made once a night, and in the morning when the server slept', async () => {
  const on = hand(instantOf('2026-11-29' as Day, '16:00'));
  await on.until(instantOf('2026-12-02' as Day, '12:00'));
  expect(on.made.map((at) => new Date(at).toISOString().slice(0, 13))).toEqual([
    '2026-11-30T00',
    '2026-12-01T00',
    '2026-12-02T00',
  ]);
  const late = hand(instantOf('2026-12-02' as Day, '08:00'), on.made.at(-1)! - 40 * 60 * MINUTE_MS);
  await late.until(instantOf('2026-12-02' as Day, '16:00'));
  expect(late.made).toHaveLength(1);
});

test('[KEEP-4] one that was not made is tried again, an hour later', async () => {
  const on = hand(instantOf('2026-11-29' as Day, '16:00'), undefined, 3);
  await on.until(instantOf('2026-11-30' as Day, '12:00'));
  expect(on.tried.map((at) => Math.round((at - on.tried[0]!) / (60 * MINUTE_MS)))).toEqual([
    0, 1, 2, 3,
  ]);
  expect(on.made).toHaveLength(1);
});

test('[KEEP-4] the night is that of Oslo, also when the clocks are changed', () => {
  for (const day of ['2026-10-25', '2027-03-28', '2026-12-24'] as Day[])
    expect(lastNight(instantOf(day, '09:00'))).toBe(instantOf(day, '01:30'));
  expect(lastNight(instantOf('2026-12-24' as Day, '01:29'))).toBe(
    instantOf('2026-12-23' as Day, '01:30'),
  );
});

/** A clock that goes by the job's own timers, from the first start of the installation or from a backup. */
function hand(start: number, newest = start, failures = 0) {
  let due: { readonly at: number; readonly run: () => void } | null = null;
  const on = {
    now: start,
    made: [] as number[],
    tried: [] as number[],
    async until(end: number) {
      startNightlyBackup({
        newestAt: () => on.made.at(-1) ?? newest,
        async make() {
          on.tried.push(on.now);
          if (on.tried.length > failures) on.made.push(on.now);
        },
        clock: { now: () => on.now },
        timers: {
          after(ms, run) {
            due = { at: on.now + ms, run };
            return () => {};
          },
        },
        log: SILENT,
      });
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (due === null || due.at > end) return;
        on.now = due.at;
        due.run();
      }
    },
  };
  return on;
}
