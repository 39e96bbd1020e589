import type { BoardService } from '../board-service';
import type { Log } from '../ops/log';
import type { Timers } from '../timers';
import { type Job, repeat } from './repeat';

/** À jour is sealed and a day begins at most this late, when nobody touches the board. */
const EVERY_MS = 15_000;

/** Turns the day of every unit. Any number of processes may do it: the commands have fixed ids. */
export function startDayTurns(
  boards: Pick<BoardService, 'turnDays'>,
  timers: Timers,
  log: Log,
): Job {
  return repeat({
    name: 'day-turns',
    everyMs: EVERY_MS,
    run: () => boards.turnDays(),
    timers,
    log,
  });
}
