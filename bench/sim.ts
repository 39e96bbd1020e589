/**
 * `npm run sim -- --seeds 2000 --ops 200 [--from K]`: the simulation of server/simulation, from many seeds and on all
 * cores. Prints the seed and the fault mix of what fails, so that it can be run again alone: `--from <seed> --seeds 1`.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { drawFaults } from '@/server/simulation/fault-mix';
import { Random } from '@/server/simulation/random';
import { simulate } from '@/server/simulation/simulate';

type Task = { readonly seed: number; readonly orders: number };
type Done = {
  readonly seed: number;
  readonly failed: string | null;
  readonly steps: number;
  readonly events: number;
};

/** A failure in so many seeds is one mistake, most likely: more of them say nothing new. */
const ENOUGH_FAILURES = 20;

if (isMainThread) await main();
else await work();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '2000' },
      ops: { type: 'string', default: '200' },
      from: { type: 'string', default: '1' },
    },
  });
  const first = wholeNumber('from', values.from);
  const seeds = wholeNumber('seeds', values.seeds);
  const orders = wholeNumber('ops', values.ops);
  const began = performance.now();
  const done = await runAll(first, seeds, orders);
  const failed = done.filter((one) => one.failed !== null);
  const seconds = (performance.now() - began) / 1_000;
  const steps = sum(done.map((one) => one.steps));
  const events = sum(done.map((one) => one.events));
  console.log(
    `${done.length} seeds × ${orders} orders in ${seconds.toFixed(0)} s: ${events} events, ${steps} steps, ${failed.length} failed`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number above 0, and not ${JSON.stringify(text)}`);
}

async function runAll(first: number, seeds: number, orders: number): Promise<Done[]> {
  const done: Done[] = [];
  let next = first;
  let failures = 0;
  const take = (): Task | null => {
    if (next === first + seeds || failures >= ENOUGH_FAILURES) return null;
    const task = { seed: next, orders };
    next += 1;
    return task;
  };
  const finished = (one: Done) => {
    done.push(one);
    if (one.failed === null) return;
    failures += 1;
    console.error(
      `seed ${one.seed}: ${one.failed}\n  faults: ${JSON.stringify(drawFaults(new Random(one.seed)))}`,
    );
  };
  const threads = Array.from({ length: Math.min(seeds, availableParallelism()) }, () =>
    runThread(take, finished),
  );
  await Promise.all(threads);
  return done;
}

function runThread(take: () => Task | null, finished: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: 'simulate' });
    const give = () => {
      const task = take();
      if (task === null) void worker.terminate().then(() => resolve());
      else worker.postMessage(task);
    };
    worker.on('message', (done: Done) => {
      finished(done);
      give();
    });
    worker.on('error', reject);
    give();
  });
}

async function work(): Promise<void> {
  if (parentPort === null || workerData !== 'simulate')
    throw new Error('This is the work of a thread');
  const port = parentPort;
  port.on('message', ({ seed, orders }: Task) => {
    simulate(seed, { orders }).then(
      ({ steps, events }) => port.postMessage({ seed, failed: null, steps, events } satisfies Done),
      (error: unknown) => {
        const failed =
          error instanceof Error
            ? `${error.message}${error.name === 'Violation' ? '' : `\n${error.stack}`}`
            : String(error);
        port.postMessage({ seed, failed, steps: 0, events: 0 } satisfies Done);
      },
    );
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
