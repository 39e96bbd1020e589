import * as z from 'zod';
import { actionId, day, ideaId, personId, replaced, text } from '../fields';
import { LIMITS } from '../limits';

const onAction = { action: actionId };
const what = { text: text(LIMITS.titleGraphemes), due: day.nullable() };
const owner = personId.nullable();

export const actionCommands = [
  z.strictObject({ type: z.literal('AddAction'), ...what, owner, idea: ideaId.nullable() }),
  z.strictObject({
    type: z.literal('ChangeAction'),
    ...onAction,
    ...what,
    replaces: z.strictObject({ text: replaced(LIMITS.titleGraphemes), due: day.nullable() }),
  }),
  z.strictObject({ type: z.literal('AssignAction'), ...onAction, owner }),
  z.strictObject({
    type: z.literal('SettleAction'),
    ...onAction,
    as: z.enum(['open', 'done', 'dropped']),
  }),
] as const;
