import type { UnitId } from '@/domain/ids';
import type { Step } from '@/domain/scenarios/scenario';
import { type BoardServiceOptions, createBoardService } from '../../board-service';
import { LogRefused } from './log-case';
import { passTime } from './pass-time';
import { createPastClock } from './past-clock';

/** Gives the orders of a scenario to a new unit, each at its own time. */
export type PlayScenario = (unit: UnitId, steps: readonly Step[]) => Promise<void>;

/**
 * Beside the boards of a running server there is then another service for one unit, whose clock shows the past; the two
 * know of each other's commits as two processes on one store do. Between one instant and the next everybody else has
 * their turn. Throws LogRefused when the board says no: the scenario was told on another one.
 */
export function createScenarioPlayer(
  options: Omit<BoardServiceOptions, 'clock' | 'unitsInMemory'>,
): PlayScenario {
  return async (unit, steps) => {
    const clock = createPastClock(steps[0]?.at ?? 0);
    const boards = createBoardService({ ...options, clock });
    try {
      for (const together of byInstant(steps)) {
        await passTime({ boards, clock, unit }, together[0]?.at ?? 0);
        await Promise.all(together.map((step) => give(step)));
      }
    } finally {
      await boards.close();
    }

    async function give({ commandId, command, actor }: Step): Promise<void> {
      const answer = await boards.submit(unit, commandId, command, actor);
      if (!answer.ok)
        throw new LogRefused(
          `The board refused ${command.type}, ${commandId} of the scenario: ${answer.refusal.code}.`,
        );
    }
  };
}

/** What is given at one instant is decided in its order and written at once. */
function byInstant(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.at === step.at) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
