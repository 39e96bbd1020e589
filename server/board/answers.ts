import type { Answer } from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import type { StoredAnswer } from '../store/event-store';

/** The answers that are not decided by the rule of the board. None of them is stored. */
const COME_AGAIN_MS = 1_000;

export const STORAGE: Answer = { ok: false, refusal: refusal('E_STORAGE', { retry: true }) };
export const BUSY: Answer = {
  ok: false,
  refusal: refusal('E_BUSY', { retry: true, retryAfterMs: COME_AGAIN_MS }),
};
export const REUSED: Answer = { ok: false, refusal: refusal('E_OP_ID_REUSED') };

/**
 * What a command that was answered before is told, when it comes again with this fingerprint. One that has been forgotten
 * is compared with nobody: by then only the sender still has the id.
 */
export function again(stored: StoredAnswer, fingerprint: string): Answer {
  return stored.fingerprint === null || stored.fingerprint === fingerprint ? stored.answer : REUSED;
}
