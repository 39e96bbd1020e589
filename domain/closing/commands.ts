import * as z from 'zod';
import { text } from '../fields';
import { LIMITS } from '../limits';

/** From the owner of the installation, by way of the server, and never from a message. */
export const closingCommands = [
  z.strictObject({ type: z.literal('CloseUnit'), into: text(LIMITS.nameGraphemes).nullable() }),
  z.strictObject({ type: z.literal('ReopenUnit') }),
] as const;
