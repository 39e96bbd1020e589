import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type CommandId, integrationCommandId } from '@/domain/ids';
import { done, no, type Outcome } from '../auth/outcome';
import type { DoorCall } from './route';

/** In a body, for those who cannot set a header. */
export const idempotencyId = z
  .uuid()
  .optional()
  .describe('The same as the header Idempotency-Key, for those who cannot set one.');

/**
 * Under which id an order is given: one of the sender, by which it is the same order when it comes again, or a new one. That
 * of a program says that it is one.
 */
export function commandIdOf(call: DoorCall, inBody: string | undefined): Outcome<CommandId> {
  const inHeader = call.idempotencyKey === '' ? undefined : call.idempotencyKey;
  if (!idempotencyId.safeParse(inHeader).success)
    return no('E_BAD_OP', { field: 'Idempotency-Key' });
  const [one, other] = [inHeader ?? inBody, inBody ?? inHeader].map((id) => id?.toLowerCase());
  if (one !== other) return no('E_BAD_OP', { field: 'commandId' });
  const id = one ?? randomUUID();
  return done(call.key === null ? (id as CommandId) : integrationCommandId(id));
}
