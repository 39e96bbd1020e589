import { randomUUID } from 'node:crypto';
import type { Command } from '@/domain/command';
import type { CommandId } from '@/domain/ids';
import type { ImportOrder } from '@/domain/import/options';
import type { Answer } from '@/domain/protocol';
import type { Boards } from './boards';

/** Gives the board a command in the name of whoever it is that orders this now. */
export async function giveAs(
  { unit, who }: Pick<ImportOrder, 'unit' | 'who'>,
  boards: Boards,
  command: Command,
): Promise<{ readonly commandId: CommandId; readonly answer: Answer }> {
  const commandId = randomUUID() as string as CommandId;
  const now = await who();
  const answer = now.ok ? await boards.submit(unit, commandId, command, now.actor) : now;
  return { commandId, answer };
}
