import { expect, test } from 'vitest';
import { createHealth } from './health';
import { createMetrics } from './metrics';

function given() {
  const clock = { at: 0, now: () => clock.at };
  const disk = { wrong: null as string | null, asked: 0 };
  const check = () => {
    disk.asked += 1;
    return disk.wrong;
  };
  return { clock, disk, health: createHealth([check], createMetrics(), clock) };
}

test('[OPS-20] it is ready when it serves and all checks are well, and says in one word what is wrong', async () => {
  const { clock, disk, health } = given();
  expect(await health.probe('/isready')).toMatchObject({ status: 503, body: 'starting\n' });
  health.serving();
  expect(await health.probe('/isready')).toMatchObject({ status: 200, body: 'ready\n' });
  disk.wrong = 'storage';
  clock.at += 2_000;
  expect(await health.probe('/isready')).toMatchObject({ status: 503, body: 'storage\n' });
  expect(await health.probe('/isalive')).toMatchObject({ status: 200 });
  disk.wrong = null;
  clock.at += 2_000;
  expect(await health.probe('/isready')).toMatchObject({ status: 200 });
  health.draining();
  expect(await health.probe('/isready')).toMatchObject({ status: 503, body: 'draining\n' });
});

test('[OPS-20] however many ask, the disk is asked once in two seconds', async () => {
  const { clock, disk, health } = given();
  health.serving();
  for (let n = 0; n < 1_000; n++) await health.probe('/isready');
  expect(disk.asked).toBe(1);
  clock.at += 2_000;
  await health.probe('/isready');
  expect(disk.asked).toBe(2);
});

test('[OPS-20] other paths are none of its business', async () => {
  expect(await given().health.probe('/isready/')).toBeNull();
});
