import { nextTurnAt } from '@/domain/day/turns';
import type { UnitId } from '@/domain/ids';
import type { Boards } from '../boards';
import type { PastClock } from './past-clock';

export type Passing = {
  readonly boards: Pick<Boards, 'current'> & { turnDays(): Promise<void> };
  readonly clock: PastClock;
  readonly unit: UnitId;
  /** Told of each day before it begins on the board; time goes on when it has settled. */
  readonly onTurn?: (at: number) => Promise<void>;
};

/** The days that lie between two instants of a past end and begin as they would have, each at its own time. */
export async function passTime(
  { boards, clock, unit, onTurn }: Passing,
  until: number,
): Promise<void> {
  for (;;) {
    const { board } = await boards.current(unit);
    const turn = nextTurnAt(board, clock.now());
    if (board.seq === 0 || turn > until) break;
    await onTurn?.(turn);
    clock.moveTo(turn);
    await boards.turnDays();
  }
  clock.moveTo(until);
}
