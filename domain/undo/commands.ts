import * as z from 'zod';
import { anyCommandId } from '../fields';

export const undoCommand = z.strictObject({ type: z.literal('Undo'), undoes: anyCommandId });
