import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FilePlan } from '@/domain/import/plan-file';
import { type Planner, PlannerBusy, PlannerFailed, type PlanOrder } from './planner';

export const PLANNER_LIMITS = {
  /** The largest file that may be sent takes a few seconds. */
  fileMs: 60_000,
  /** Ten times the largest file, as text and as rows. */
  memoryMb: 512,
  /** Files are read one at a time; more than these are sent away. */
  waiting: 8,
} as const;

export type PlannerLimits = Readonly<Record<keyof typeof PLANNER_LIMITS, number>>;

/** Reads each file in a thread of its own, one after another. A file that takes too much ends its thread and nothing else. */
export function createThreadPlanner(limits: PlannerLimits = PLANNER_LIMITS): Planner {
  const running = new Set<Worker>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  return {
    async plan(order) {
      if (closed || waiting >= limits.waiting)
        throw new PlannerBusy('as many files as may wait are waiting');
      waiting += 1;
      const mine = last.then(() => readInThread(order));
      last = mine.catch(() => 'told to whoever asked').finally(() => (waiting -= 1));
      return mine;
    },
    async close() {
      closed = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
      await last;
    },
  };

  function readInThread(order: PlanOrder): Promise<FilePlan> {
    if (closed) return Promise.reject(new PlannerFailed('the server is closing'));
    const worker = thread(limits.memoryMb);
    running.add(worker);
    return new Promise<FilePlan>((resolve, reject) => {
      const tooSlow = setTimeout(
        () => reject(new PlannerFailed('the file took too long')),
        limits.fileMs,
      );
      worker.once('message', resolve);
      worker.once('error', (error) =>
        reject(new PlannerFailed('the file could not be read', { cause: error })),
      );
      worker.once('exit', () => {
        clearTimeout(tooSlow);
        reject(new PlannerFailed('the thread ended without an answer'));
      });
      worker.postMessage(order);
    }).finally(() => {
      running.delete(worker);
      return worker.terminate();
    });
  }
}

// In the sources the thread is TypeScript; in production it is bundled beside the server.
const SOURCE = new URL('../workers/plan-thread.ts', import.meta.url);
const BUNDLE = new URL('./plan-thread.mjs', import.meta.url);

function thread(memoryMb: number): Worker {
  const isSource = existsSync(fileURLToPath(SOURCE));
  return new Worker(isSource ? SOURCE : BUNDLE, {
    execArgv: isSource ? ['--import', 'tsx'] : [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
