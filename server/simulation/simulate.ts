import { drawFaults, type FaultMix } from './fault-mix';
import { Misfortunes } from './misfortune';
import type { Plant } from './plant';
import { Random } from './random';
import { Run } from './run';

export type SimulationOptions = {
  readonly orders: number;
  /** Drawn from the seed when left out. */
  readonly faults?: FaultMix;
  readonly plant?: Plant;
};

export type Report = {
  readonly faults: FaultMix;
  readonly steps: number;
  readonly events: number;
  readonly made: number;
};

/** One run from one seed. Throws a Violation when a promise is broken; the same seed does so again. */
export async function simulate(
  seed: number,
  { orders, faults, plant = {} }: SimulationOptions,
): Promise<Report> {
  const random = new Random(seed);
  const mix = faults ?? drawFaults(random);
  const run = new Run({ random, faults: mix, plant });
  const misfortunes = new Misfortunes(run);
  await run.begin();
  for (let order = 0; order < orders; order += 1) {
    await run.pass(random.next() ** 3 * LONGEST_PAUSE_MS);
    misfortunes.strike();
    run.order();
    await run.settle();
  }
  await run.quiesce();
  return { faults: mix, ...run.figures() };
}

const LONGEST_PAUSE_MS = 4_000;
