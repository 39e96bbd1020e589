import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { owedCommands } from '@/db/sqlite/people-tables';
import type { ClientCommand, ServerCommand } from '@/domain/command';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import { errorFields, type Log } from '../ops/log';
import type { Orders } from './orders';

export type PlannedCommand = {
  readonly commandId: CommandId;
  readonly command: ClientCommand | ServerCommand;
};

/**
 * Commands that follow from what is written here already, such as the admission of whoever accepted an invitation. They
 * are written in the transaction of what they follow from and given to the board after it. Their ids are fixed, so the
 * board answers a second time as it did the first: a crash at any point is healed by giving them again.
 */
export interface Owed {
  /** Within a transaction. */
  add(unit: UnitId, planned: readonly PlannedCommand[]): void;
  /** Gives the unit's owed commands in order, as far as the board takes them now; the rest stays owed. Never rejects. */
  settle(unit: UnitId): Promise<void>;
  settleAll(): Promise<void>;
}

export function createOwed({ orm }: Database, orders: Orders, log: Log): Owed {
  const settle = async (unit: UnitId) => {
    const rows = orm
      .select()
      .from(owedCommands)
      .where(eq(owedCommands.unitId, unit))
      .orderBy(asc(owedCommands.id))
      .all();
    for (const row of rows) {
      const command = JSON.parse(row.command) as PlannedCommand['command'];
      const answer = await given(orders, log, unit, row.commandId, command);
      if (answer === null || (!answer.ok && answer.refusal.retry === true)) return;
      // Whether the board would accept it was asked before it was planned; giving it for ever would change nothing.
      if (!answer.ok)
        log.error(
          { code: answer.refusal.code, type: command.type },
          'a planned command was refused',
        );
      orm
        .delete(owedCommands)
        .where(and(eq(owedCommands.unitId, unit), eq(owedCommands.commandId, row.commandId)))
        .run();
    }
  };
  return {
    add(unit, planned) {
      for (const { commandId, command } of planned) {
        orm
          .insert(owedCommands)
          .values({ unitId: unit, commandId, command: JSON.stringify(command) })
          .run();
      }
    },
    settle,
    async settleAll() {
      const units = orm.selectDistinct({ unit: owedCommands.unitId }).from(owedCommands).all();
      for (const { unit } of units) await settle(unit);
    },
  };
}

/** Null when the board could not be asked. What is owed stays so, and whoever waits for it has what is written already. */
async function given(
  orders: Orders,
  log: Log,
  unit: UnitId,
  commandId: CommandId,
  command: PlannedCommand['command'],
): Promise<Answer | null> {
  try {
    return await orders.submit(unit, commandId, command, { kind: 'system' });
  } catch (error) {
    log.error({ type: command.type, ...errorFields(error) }, 'a planned command is tried again');
    return null;
  }
}
