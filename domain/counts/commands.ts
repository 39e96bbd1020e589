import * as z from 'zod';
import { caseTypeId, day } from '../fields';
import { LIMITS } from '../limits';

const number = z.int().min(1).max(LIMITS.countPerCommand);
const seen = z.int().min(0);
const becomes = seen.max(LIMITS.countPerPile);
const inAll = seen.max(LIMITS.countPerPile);

/** Counts are told as differences. Whoever names totals names both those that were seen and the new ones. */
export const countCommands = [
  z.strictObject({
    type: z.literal('ReceiveCounts'),
    caseType: caseTypeId,
    received: day,
    number,
    registered: z.boolean(),
  }),
  z.strictObject({ type: z.literal('RegisterCounts'), caseType: caseTypeId, number }),
  z.strictObject({ type: z.literal('FinishCounts'), caseType: caseTypeId, number }),
  z.strictObject({
    type: z.literal('Recount'),
    caseType: caseTypeId,
    received: day,
    sees: z.strictObject({ unregistered: seen, ready: seen }),
    becomes: z.strictObject({ unregistered: becomes, ready: becomes }),
  }),
  /** Today's stock, once per type for the whole unit: the rest is worked out. Without `received` that is, too. */
  z.strictObject({
    type: z.literal('StateStock'),
    /** The board's day that it is about: what waited for the network till the next one says nothing of that. */
    day,
    rows: z
      .array(
        z.strictObject({
          caseType: caseTypeId,
          sees: z.strictObject({ unregistered: seen, ready: seen, received: z.int() }),
          becomes: z.strictObject({ unregistered: inAll, ready: inAll }),
          /** Today, in all so far. */
          received: inAll.nullable(),
        }),
      )
      .min(1)
      .max(LIMITS.caseTypes)
      .readonly(),
  }),
] as const;

/**
 * The stock as the case system has it, which is the truth about it: the piles of each type that is named become exactly
 * these. Given by the server, since it is too large for a message of the line.
 */
export const stateCountsCommand = z.strictObject({
  type: z.literal('StateCounts'),
  rows: z
    .array(
      z.strictObject({
        caseType: caseTypeId,
        received: day,
        unregistered: becomes,
        ready: becomes,
      }),
    )
    .min(1)
    .max(LIMITS.rowsPerStatement)
    .readonly(),
  /** What came and what was finished in all so far on the board's day, where the case system tells it. */
  days: z
    .array(
      z.strictObject({
        caseType: caseTypeId,
        /** Null for whichever day the board is on. */
        day: day.nullable(),
        received: inAll,
        finished: inAll,
      }),
    )
    .max(LIMITS.caseTypes)
    .readonly(),
});
