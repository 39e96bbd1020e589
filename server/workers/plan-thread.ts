import { parentPort } from 'node:worker_threads';
import { must } from '@/domain/assert';
import { planFile } from '@/domain/import/plan-file';
import type { PlanOrder } from '../import/planner';

// One file per thread: what it took of memory goes with it.
const port = must(parentPort, 'this file is the beginning of a thread');
port.once('message', ({ bytes, columns, world }: PlanOrder) => {
  void planFile(bytes, columns, world).then((plan) => port.postMessage(plan));
});
