import { dueTurns, nextTurnAt } from '@/domain/day/turns';
import type { UnitId } from '@/domain/ids';
import type { Clock } from '../clock';
import { errorFields, type Log } from '../ops/log';
import type { Commit, EventStore } from '../store/event-store';
import type { Lines } from './lines';

/** The turns of the day of all units, for when nobody gives a command that would bring them about. */
export interface Turns {
  heard(commit: Commit): void;
  turnDays(): Promise<void>;
}

export type TurnsOptions = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly lines: Lines;
  readonly log: Log;
  readonly inThePast?: ReadonlySet<UnitId> | undefined;
};

export function createTurns({ store, clock, lines, log, inThePast }: TurnsOptions): Turns {
  // When a unit has to be looked at next: most of the time none is, and none is read from the disk for it.
  const nextAt = new Map<UnitId, number>();

  return {
    heard({ unit, events }) {
      if (events.some((event) => event.type === 'UnitChanged')) nextAt.delete(unit);
    },
    async turnDays() {
      for (const unit of await store.units()) {
        if (clock.now() < (nextAt.get(unit) ?? 0) || inThePast?.has(unit) === true) continue;
        try {
          await turn(unit);
        } catch (error) {
          log.error(
            { unit, ...errorFields(error) },
            'The day of a unit could not be turned; it is tried again',
          );
        }
      }
    },
  };

  async function turn(unit: UnitId): Promise<void> {
    const line = lines.of(unit);
    await line.turn();
    const { board } = await line.current();
    const now = clock.now();
    // What is still due did not get to the disk, and is due at the next look.
    if (dueTurns(board, now).length === 0) nextAt.set(unit, nextTurnAt(board, now));
  }
}
