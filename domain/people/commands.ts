import * as z from 'zod';
import { ROLES } from '../actor';
import { personId } from '../fields';

const role = z.enum(ROLES);

export const peopleCommands = [
  z.strictObject({ type: z.literal('ChangeRole'), person: personId, role }),
  z.strictObject({ type: z.literal('RemovePerson'), person: personId }),
] as const;

/** Follows an accepted invitation, never a message from a client. */
export const admitCommand = z.strictObject({
  type: z.literal('AdmitPerson'),
  person: personId,
  role,
});
