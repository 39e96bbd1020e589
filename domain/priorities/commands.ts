import * as z from 'zod';
import { personId, priorityId, replaced, text } from '../fields';
import { LIMITS } from '../limits';

const onPriority = { priority: priorityId };
/** The one that it shall stand before; null for the end. A key is never sent: the rule makes it. */
const before = priorityId.nullable();

export const priorityCommands = [
  z.strictObject({
    type: z.literal('AddPriority'),
    text: text(LIMITS.titleGraphemes),
    owner: personId.nullable(),
    before,
  }),
  z.strictObject({ type: z.literal('MovePriority'), ...onPriority, before }),
  z.strictObject({
    type: z.literal('ChangePriority'),
    ...onPriority,
    text: text(LIMITS.titleGraphemes),
    replaces: replaced(LIMITS.titleGraphemes),
  }),
  z.strictObject({
    type: z.literal('AssignPriority'),
    ...onPriority,
    owner: personId.nullable(),
  }),
  z.strictObject({ type: z.literal('FinishPriority'), ...onPriority }),
  /** One that is offered again is today's, or one that was done is not. */
  z.strictObject({ type: z.literal('TakeUpPriority'), ...onPriority }),
  z.strictObject({ type: z.literal('DropPriority'), ...onPriority }),
] as const;
