import { setTimeout as pause } from 'node:timers/promises';
import type { BenchUnit } from './unit';
import { Viewer } from './viewer';

/** Against a hang, and no measure of speed. */
const HAVE_MS = 60_000;
const LOOK_EVERY_MS = 20;

/** Many screens of one unit, and when the last of them had what. */
export class Audience {
  readonly viewers: readonly Viewer[];
  readonly #last = new Map<number, number>();

  private constructor(unit: BenchUnit, count: number) {
    const listener = {
      heard: (events: readonly { readonly seq: number }[], at: number) => {
        for (const { seq } of events) this.#last.set(seq, at);
      },
    };
    this.viewers = Array.from({ length: count }, (_, n) => {
      const member = unit.members[n % unit.members.length];
      if (member === undefined) throw new Error('A unit to be looked at needs members.');
      return new Viewer(member, unit.slug, listener);
    });
  }

  /** As many screens as asked for, spread over the unit's members; live when it returns. */
  static async of(unit: BenchUnit, count: number): Promise<Audience> {
    const audience = new Audience(unit, count);
    await Promise.all(audience.viewers.map((viewer) => viewer.join()));
    return audience;
  }

  /** Waits until each of them has all up to `seq`, and throws if one was told something that cannot be right. */
  async allHave(seq: number): Promise<void> {
    const deadline = performance.now() + HAVE_MS;
    while (this.viewers.some((viewer) => viewer.seq < seq)) {
      if (performance.now() > deadline) throw new Error(`Not everybody has heard of event ${seq}.`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** When the last of them heard of an event that all of them have. */
  lastHeard(seq: number): number {
    return this.#last.get(seq) ?? Number.NaN;
  }

  close(): void {
    for (const viewer of this.viewers) viewer.close();
  }
}
