import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';

/** The part of the board service that accounts need: to give an order in a unit, exactly once. */
export interface Orders {
  submit(unit: UnitId, commandId: CommandId, command: Command, actor: Actor): Promise<Answer>;
}
