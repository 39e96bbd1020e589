import { describe, expect, it } from 'vitest';
import { type FaultMix, NO_FAULTS } from './fault-mix';
import type { Plant } from './plant';
import {
  editDroppedAtTheAnswer,
  eventAppliedTwice,
  gapIgnored,
  orderBroken,
  outboxLost,
  wipedAgain,
} from './planted-in-client';
import {
  answerBeforeCommit,
  dedupeLostOnRestart,
  divergedRestore,
  liveBeforeCatchUp,
  memoryAheadAfterFailedCommit,
  refusalBeforeCommit,
  revokedSocketStillFed,
} from './planted-in-server';
import { type SimulationOptions, simulate } from './simulate';
import { Violation } from './violation';

const ORDERS = 200;
/** A no has to be decided on what fails to be stored after it: that takes a disk that is slower than people. */
const SLOW_DISK: FaultMix = { ...NO_FAULTS, people: 6, diskFailures: 0.3, diskMs: 3_000 };
/** More would mean that a mistake can hide from the seeds of simulation.test.ts. */
const SEEDS = 100;

/**
 * A check that cannot fail proves nothing. Each of these puts one mistake into parts that are right, and the simulation
 * has to find it, as the broken promise that it is. The same seed without the mistake breaks none.
 */
describe('a planted fault is found', () => {
  const planted: readonly (readonly [string, () => Plant, string, FaultMix?])[] = [
    ['[S5] answer before commit', answerBeforeCommit, 'S5'],
    ['[S5] refusal before commit', refusalBeforeCommit, 'S5', SLOW_DISK],
    ['[S4] dedupe lost on restart', dedupeLostOnRestart, 'S4'],
    ['[S3] gap ignored', gapIgnored, 'S3'],
    ['[S2] event applied twice', eventAppliedTwice, 'S2'],
    ['[S7] outbox lost', outboxLost, 'S7'],
    ['[S7] wiped again by a tab that lost an earlier access', wipedAgain, 'S7'],
    ['[S7] order broken', orderBroken, 'S7'],
    ['[SYN-2] edit dropped at the answer', editDroppedAtTheAnswer, 'SYN-2'],
    ['[S2] live before catch-up', liveBeforeCatchUp, 'S2'],
    ['[S5] memory ahead after a failed commit', memoryAheadAfterFailedCommit, 'S5'],
    ['[S2] diverged restore', divergedRestore, 'S2'],
    ['[S10] a revoked socket still fed', revokedSocketStillFed, 'S10'],
  ];
  for (const [name, plant, rule, faults] of planted) {
    it(name, async () => {
      const options = faults === undefined ? { orders: ORDERS } : { orders: ORDERS, faults };
      const seed = await firstToBreak(rule, plant, options);
      expect(seed).toBeGreaterThan(0);
      await expect(simulate(seed, options)).resolves.toHaveProperty('made');
    });
  }
});

/** The first seed whose run breaks this promise; 0 when none does. What else a mistake breaks on the way says less. */
async function firstToBreak(
  rule: string,
  plant: () => Plant,
  options: SimulationOptions,
): Promise<number> {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const broken = await simulate(seed, { ...options, plant: plant() }).then(
      () => null,
      (error: unknown) => error,
    );
    if (broken instanceof Violation && broken.rule === rule) return seed;
  }
  return 0;
}
