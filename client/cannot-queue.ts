import type { ClientCommand } from '@/domain/command';
import type { CommandId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { type Refusal, refusal } from '@/domain/refusal';
import { isTooLarge } from './batch';
import type { ConnectionState } from './connection';

/** Why a command cannot wait for the line to come back; null when it can. */
export function cannotQueue(line: ConnectionState, command: ClientCommand): Refusal | null {
  // Pending commands survive the reload that an old client is told to do, so it may go on making them.
  if (line.kind === 'ended' && line.refusal.code !== 'E_CLIENT_TOO_OLD') return line.refusal;
  // Which case comes next is for the server to say, now. Queued, it would take one at some later time, unasked.
  if (command.type === 'TakeNext' && line.kind !== 'live') return refusal('E_NEEDS_SERVER');
  // A command id is always of this length.
  const commandId = '00000000-0000-7000-8000-000000000000' as CommandId;
  if (isTooLarge({ commandId, command }))
    return refusal('E_TOO_LONG', { limit: LIMITS.messageBytes });
  return null;
}
