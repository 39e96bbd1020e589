import { LIMITS } from '@/domain/limits';
import type { Submission as Sent, Submit } from '@/domain/protocol';
import { isOpen } from './merge';
import type { ClientState, Pending } from './state';

/**
 * Who presses *take next* wants a case now. One that waited longer for the line, or that may have been lost on it, must not
 * bring them a case at some later time, unasked; if it did arrive, its answer still comes.
 */
const TAKE_NEXT_MS = 10_000;
/** What the envelope around the commands of a message takes, generously. */
const ENVELOPE_BYTES = 512;

/**
 * The next commands to be sent, in order: all that are not answered, up to the limits of one message, and none behind one
 * that the device has not stored yet.
 */
export function nextBatch(
  state: ClientState,
  wanted: number = LIMITS.commandsPerBatch,
): readonly Pending[] {
  const most = Math.min(wanted, LIMITS.commandsPerBatch);
  const batch: Pending[] = [];
  let bytes = ENVELOPE_BYTES;
  for (const one of state.pending) {
    if (!isOpen(one)) continue;
    if (!one.stored || batch.length === most) break;
    bytes += bytesOf({ commandId: one.commandId, command: one.command, late: true }) + 1;
    if (bytes > LIMITS.messageBytes && batch.length > 0) break;
    batch.push(one);
  }
  return batch;
}

/** A command that no message could carry. It is refused before it is queued: a larger message closes the line without a word. */
export function isTooLarge(one: Sent): boolean {
  return ENVELOPE_BYTES + bytesOf(one) > LIMITS.messageBytes;
}

/** The message with these commands, at an instant by the server's clock. */
export function messageOf(batch: readonly Pending[], now: number): Submit {
  return { commands: batch.map((one) => asSent(one, now)) };
}

function asSent({ commandId, command, status, madeAt }: Pending, now: number): Sent {
  const isLate =
    command.type === 'TakeNext' && (status.kind !== 'unsent' || now - madeAt > TAKE_NEXT_MS);
  return isLate ? { commandId, command, late: true } : { commandId, command };
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
