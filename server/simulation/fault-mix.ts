import type { Random } from './random';

/** How bad a run is. Each run draws its own: some faults hide behind others. */
export type FaultMix = {
  readonly people: number;
  /** Of a message. */
  readonly loss: number;
  readonly duplication: number;
  readonly reorder: number;
  readonly latencyMs: number;
  /** How often, on average, per hundred orders. */
  readonly partitions: number;
  readonly serverCrashes: number;
  readonly tabCrashes: number;
  readonly secondTabs: number;
  readonly removals: number;
  readonly signOuts: number;
  readonly restores: number;
  /** Of a commit. */
  readonly diskFailures: number;
  readonly diskMs: number;
  /** Of a device: from some time on it does not store. */
  readonly deviceFailures: number;
  /** Devices' clocks are wrong by up to so many milliseconds. */
  readonly skewMs: number;
};

const DAY_MS = 86_400_000;

export function drawFaults(random: Random): FaultMix {
  const sometimes = (most: number) => (random.chance(0.6) ? random.next() * most : 0);
  return {
    people: 2 + random.below(5),
    loss: sometimes(0.3),
    duplication: sometimes(0.5),
    reorder: sometimes(0.5),
    latencyMs: random.between(1, 200),
    partitions: sometimes(8),
    serverCrashes: sometimes(5),
    tabCrashes: sometimes(8),
    secondTabs: sometimes(8),
    removals: sometimes(2),
    signOuts: sometimes(2),
    restores: random.chance(0.2) ? 1 : 0,
    diskFailures: sometimes(0.1),
    diskMs: random.between(0, 30),
    deviceFailures: random.chance(0.15) ? 0.2 : 0,
    skewMs: random.chance(0.5) ? DAY_MS : 0,
  };
}

/** Nothing goes wrong: for what is only true then, and for the end of every run. */
export const NO_FAULTS: FaultMix = {
  people: 3,
  loss: 0,
  duplication: 0,
  reorder: 0,
  latencyMs: 20,
  partitions: 0,
  serverCrashes: 0,
  tabCrashes: 0,
  secondTabs: 0,
  removals: 0,
  signOuts: 0,
  restores: 0,
  diskFailures: 0,
  diskMs: 1,
  deviceFailures: 0,
  skewMs: 0,
};
