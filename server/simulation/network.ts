import type { FaultMix } from './fault-mix';
import type { Random } from './random';
import type { World } from './world';

export type Direction = 'up' | 'down';

/** One device's way to the server, with all that happens to messages on it. */
export class Network {
  readonly #world: World;
  readonly #random: Random;
  #faults: FaultMix;
  #cut: ReadonlySet<Direction> = new Set();

  constructor(world: World, random: Random, faults: FaultMix) {
    this.#world = world;
    this.#random = random;
    this.#faults = faults;
  }

  become(faults: FaultMix): void {
    this.#faults = faults;
    this.#cut = new Set();
  }

  /** Nothing passes any more, in one direction or in both. */
  cut(directions: readonly Direction[]): void {
    this.#cut = new Set(directions);
  }

  heal(): void {
    this.#cut = new Set();
  }

  get isCut(): boolean {
    return this.#cut.size > 0;
  }

  latency(): number {
    return this.#random.between(0.5, 1.5) * this.#faults.latencyMs;
  }

  /**
   * Delivers a message: late, and perhaps never, twice or out of order. `lane.busyUntil` keeps the order where there is one.
   */
  carry(direction: Direction, lane: { busyUntil: number }, deliver: () => void): void {
    if (this.#cut.has(direction) || this.#random.chance(this.#faults.loss)) return;
    const copies = this.#random.chance(this.#faults.duplication) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const arrives =
        this.#world.now() + this.latency() * (this.#random.chance(this.#faults.reorder) ? 5 : 1);
      const inOrder = this.#random.chance(this.#faults.reorder)
        ? arrives
        : Math.max(arrives, lane.busyUntil);
      lane.busyUntil = Math.max(lane.busyUntil, inOrder);
      this.#world.after(inOrder - this.#world.now(), deliver);
    }
  }
}
