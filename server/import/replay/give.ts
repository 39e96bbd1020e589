import type { Actor } from '@/domain/actor';
import type { Board } from '@/domain/board';
import type { Command } from '@/domain/command';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Boards } from '../boards';
import { LogRefused } from './log-case';

export const SYSTEM: Actor = { kind: 'system' };

/** Gives the commands of a replay, one after another, under ids that are the same each time a log is played. */
export interface Giver {
  /** Throws LogRefused when the board says no: then the log was understood wrongly. */
  give(command: Command, actor?: Actor): Promise<CommandId>;
  board(): Promise<Board>;
  readonly given: number;
}

export function createGiver(boards: Boards, unit: UnitId): Giver {
  let given = 0;
  return {
    async give(command, actor = SYSTEM) {
      given += 1;
      const commandId = `replay:${given}` as CommandId;
      const answer = await boards.submit(unit, commandId, command, actor);
      if (answer.ok) return commandId;
      throw new LogRefused(
        `The board refused ${command.type}, command ${given} of the replay: ${answer.refusal.code}.`,
      );
    },
    board: async () => (await boards.current(unit)).board,
    get given() {
      return given;
    },
  };
}
