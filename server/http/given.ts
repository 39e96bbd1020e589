import * as z from 'zod';
import { REFUSAL_CODES } from '@/domain/refusal';

/** What answers are made of, as the document tells of them. */
export const done = z.object({ ok: z.literal(true) });
export const slug = z.string().describe('The address of a unit.');
export const role = z.enum(['leader', 'member', 'reader']);
/** An instant, in epoch milliseconds. */
export const instant = z.int().describe('Milliseconds since 1970.');

/** A no. Of an import it has a report. */
export const refusedGiven = z.object({
  ok: z.literal(false),
  refusal: z.object({
    code: z.enum(REFUSAL_CODES),
    field: z.string().optional().describe('Where it was written: `cases.3.received`.'),
    limit: z.number().optional().describe('The limit that was passed.'),
    retry: z.boolean().optional().describe('Whether the same may be sent again unchanged.'),
    retryAfterMs: z.number().optional().describe('Milliseconds to wait before that.'),
    stood: z.looseObject({}).optional().describe('What somebody else did that stands in the way.'),
  }),
  report: z.looseObject({}).optional(),
});
