import * as z from 'zod';
import { actionId, caseId, day, dutyId, personId } from '../fields';
import { LIMITS } from '../limits';
import { PLACES } from './staffing';

const share = z.int().min(0).max(LIMITS.wholeDayHundredths);
const plan = z.strictObject({
  share,
  place: z.enum(PLACES),
  duties: z
    .array(z.strictObject({ duty: dutyId, share: share.min(1) }))
    .max(LIMITS.dutiesPerDay)
    .readonly(),
});

export const staffingCommands = [
  z.strictObject({ type: z.literal('MarkAway'), person: personId }),
  z.strictObject({ type: z.literal('MarkHere'), person: personId }),
  /** Monday to Friday. Without a week it is whole days at the office. */
  z.strictObject({
    type: z.literal('SetWeek'),
    person: personId,
    week: z.tuple([plan, plan, plan, plan, plan]).readonly().nullable(),
  }),
  /** Without a plan the days are as the week says. */
  z.strictObject({
    type: z.literal('PlanDays'),
    person: personId,
    days: z.array(day).min(1).max(LIMITS.daysPerPlan).readonly(),
    plan: plan.nullable(),
  }),
  /** What somebody holds goes back to its place, or to somebody else: all that is named, or nothing. */
  z.strictObject({
    type: z.literal('ReleaseWork'),
    person: personId,
    to: personId.nullable(),
    cases: z.array(caseId).max(LIMITS.idsPerBulkCommand).readonly(),
    actions: z.array(actionId).max(LIMITS.idsPerBulkCommand).readonly(),
  }),
] as const;
