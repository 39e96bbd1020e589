import { dueTurns } from '../day/turns';
import { eventsOf, SYSTEM } from './given';
import type { SmallUnit } from './unit';

/** Takes the turns of the day that are due, in order, and says which they were. */
export function turn(small: SmallUnit): string[] {
  return dueTurns(small.unit.board, small.unit.now).map(({ commandId, command }) => {
    eventsOf(small.unit.when(SYSTEM, command, commandId));
    return commandId;
  });
}

/** The unit on the morning of a later day. */
export function turnTo(small: SmallUnit, day: string): void {
  small.unit.at(day, '06:00');
  turn(small);
}
