import type { Kept, Outbox } from './outbox';
import { createMemoryOutbox } from './outbox-memory';
import { every, type Timers } from './timers';

/**
 * Longer than any disk takes: a store that is blocked by another tab or by the browser never answers at all. Counted in
 * turns of this tab, so that a machine that slept, or had no time for it, has not used them up.
 */
const TURN_MS = 500;
const TURNS = 30;

export type DeviceOptions = {
  readonly outbox: Outbox;
  readonly timers: Timers;
  /** What this tab knows of what was stored, for the store in memory that takes over. */
  readonly kept: () => Kept;
  /** The device does not store; from now on this tab has only its memory. Called once. */
  readonly failed: (reason: unknown) => void;
};

/**
 * The device's store, one step at a time: what was asked first is done first, and what is to happen with a result has
 * happened before the next step begins. When the device fails, memory takes its place, and the person is told.
 */
export class Device {
  readonly #options: DeviceOptions;
  #outbox: Outbox;
  #last: Promise<void> = Promise.resolve();

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.#outbox = options.outbox;
  }

  run<T>(step: (outbox: Outbox) => Promise<T>, then: (result: T) => void): Promise<void> {
    const done = this.#last.then(async () => then(await this.#attempt(step)));
    // Whoever asked hears of the error; the next step does not.
    this.#last = done.catch(() => undefined);
    return done;
  }

  close(): void {
    void this.#last.then(() => this.#outbox.close());
  }

  async #attempt<T>(step: (outbox: Outbox) => Promise<T>): Promise<T> {
    if (this.#outbox !== this.#options.outbox) return step(this.#outbox);
    try {
      return await this.#inTime(step(this.#outbox));
    } catch (reason) {
      this.#outbox = createMemoryOutbox({ kept: this.#options.kept() });
      this.#options.failed(reason);
      return step(this.#outbox);
    }
  }

  #inTime<T>(step: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let turns = 0;
      const callOff = every(this.#options.timers, TURN_MS, () => {
        turns += 1;
        if (turns < TURNS) return;
        callOff();
        reject(new Error('The device did not store in time'));
      });
      step.then(resolve, reject).finally(callOff);
    });
  }
}
