import * as z from 'zod';
import { WITHDRAWALS } from '../cases/case';
import type { PileChange } from '../counts/counts';
import { caseId, caseTypeId } from '../fields';
import { LIMITS } from '../limits';
import type { MovedCase, MovedLists, MovedType } from './moving';

/** What is made from one board by the server and given to another: it was read once, and is not read again. */
const lists = z.custom<MovedLists>(isThere);

/**
 * What one unit hands to another when they become one. The server gives these under fixed ids, and never takes them from a
 * message. None of them is refused for being too much: that is asked before the first is given.
 */
export const movingCommands = [
  z.strictObject({ type: z.literal('BringLists'), lists }),
  z.strictObject({
    type: z.literal('BringCases'),
    lists,
    cases: z.custom<readonly MovedCase[]>(isThere),
  }),
  z.strictObject({
    type: z.literal('BringCounts'),
    caseType: z.custom<MovedType>(isThere),
    piles: z.custom<readonly PileChange[]>(isThere),
  }),
  /** Where they were: what has gone elsewhere, or has nobody any more. */
  z.strictObject({
    type: z.literal('WithdrawCases'),
    cases: z.array(caseId).min(1).max(LIMITS.idsPerBulkCommand).readonly(),
    why: z.enum(WITHDRAWALS),
  }),
  z.strictObject({ type: z.literal('ClearCounts'), caseType: caseTypeId }),
] as const;

function isThere(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
