import { backup } from './backup';
import type { Bench } from './bench';
import { boardChange } from './board-change';
import { durable } from './durable';
import { freshAtOnce, freshClient } from './fresh';
import { history } from './history';
import { reconcile } from './import';
import { joinTogether } from './join';
import { live } from './live';
import { memory } from './memory';
import { oneChange } from './one-change';
import { past } from './past';
import { stop } from './stop';
import { takeNext } from './take-next';
import { throughput } from './throughput';
import { verifyLog } from './verify-log';

const live400 = live(400, {
  acknowledged: { p50: { goal: 8, bare: 4.5 }, p99: { goal: 20, bare: 8.7 } },
  last: { p50: { goal: 15, bare: 9.2 }, p99: { goal: 35, bare: 18.3 } },
});
const live100 = live(100, {
  acknowledged: { p50: {}, p99: {} },
  last: { p50: { goal: 6, bare: 3.7 }, p99: { goal: 15, bare: 7.6 } },
});

/** In the order in which they run. Each stops by itself. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  'board-change': boardChange,
  'one-change': oneChange,
  durable,
  'live-400': live400,
  'live-100': live100,
  'throughput-50': throughput,
  'fresh-client': freshClient,
  'fresh-50-at-once': freshAtOnce,
  'join-400': joinTogether,
  memory,
  'case-history': history,
  'take-next': takeNext,
  past,
  'verify-log': verifyLog,
  backup,
  import: reconcile,
  'stop-500': stop,
};
