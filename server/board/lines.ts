import type { UnitId } from '@/domain/ids';
import type { Clock } from '../clock';
import type { Commit } from '../store/event-store';
import type { Collision } from './collision';
import { Line } from './line';
import { type LoadFrom, loadUnit } from './load';

/** Units whose boards are kept in memory: with a few hundred cards, about a megabyte each. */
export const UNITS_IN_MEMORY = 200;

/** The lines of the units that are in use. One that was idle for longest is let go of when there are too many. */
export interface Lines {
  of(unit: UnitId): Line;
  heard(commit: Commit): void;
  /** Waits until nothing is under way anywhere, and lets go of all. */
  close(): Promise<void>;
}

export type LinesOptions = LoadFrom & {
  readonly clock: Clock;
  readonly limit: number;
  readonly collided: (collision: Collision) => void;
  /** A unit is let go of; its durable board is at `seq`. */
  readonly released: (unit: UnitId, seq: number) => Promise<void>;
};

export function createLines(options: LinesOptions): Lines {
  const { store, clock, limit, collided, released } = options;
  // In the order of their last use.
  const lines = new Map<UnitId, Line>();
  const releasing = new Set<Promise<void>>();

  return {
    of(unit) {
      const line =
        lines.get(unit) ??
        new Line({ unit, store, clock, collided, load: () => loadUnit(unit, options) });
      lines.delete(unit);
      lines.set(unit, line);
      if (lines.size > limit) releaseIdle();
      return line;
    },
    heard: (commit) => lines.get(commit.unit)?.heard(commit),
    async close() {
      for (const [unit, line] of lines) {
        await line.settled();
        release(unit, line);
      }
      await Promise.all(releasing);
    },
  };

  function releaseIdle(): void {
    for (const [unit, line] of lines) {
      if (lines.size <= limit) return;
      if (line.idle && line.confirmed !== null) release(unit, line);
    }
  }

  function release(unit: UnitId, line: Line): void {
    lines.delete(unit);
    if (line.confirmed === null) return;
    const work = released(unit, line.confirmed.board.seq).finally(() => releasing.delete(work));
    releasing.add(work);
  }
}
