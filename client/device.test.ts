import { expect, test } from 'vitest';
import { Device } from './device';
import { createMemoryOutbox } from './outbox-memory';

/** A device whose store never answers, and how to let this tab have a turn. */
function silentDevice() {
  const due: (() => void)[] = [];
  const failures: unknown[] = [];
  const device = new Device({
    outbox: createMemoryOutbox(),
    timers: {
      now: () => 0,
      after: (_ms, run) => {
        due.push(run);
        return () => void due.splice(0, due.length, ...due.filter((one) => one !== run));
      },
    },
    kept: () => ({ board: null, records: [], epoch: 0 }),
    failed: (reason) => failures.push(reason),
  });
  return { device, failures, due, turn: () => due.shift()?.() };
}

const NEVER = new Promise<string>(() => {});

test('[SYN-66] a store that never answers is given up, and memory takes its place', async () => {
  const { device, failures, due, turn } = silentDevice();
  const steps: string[] = [];
  const asked = [NEVER, Promise.resolve('in memory')];
  const done = device.run(
    () => asked.shift() ?? NEVER,
    (result) => steps.push(result),
  );
  await Promise.resolve();
  for (let n = 0; n < 30; n++) turn();
  await done;
  expect(steps).toEqual(['in memory']);
  expect(failures).toHaveLength(1);
  expect(due).toEqual([]);
});

test('[SYN-66] a machine that slept has had one turn, however long it slept', async () => {
  const { device, failures, due, turn } = silentDevice();
  let answer = (_result: string) => {};
  const steps: string[] = [];
  const done = device.run(
    () => new Promise<string>((resolve) => (answer = resolve)),
    (result) => steps.push(result),
  );
  await Promise.resolve();
  turn();
  answer('on the device');
  await done;
  expect(steps).toEqual(['on the device']);
  expect(failures).toEqual([]);
  expect(due).toEqual([]);
});
