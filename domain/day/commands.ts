import * as z from 'zod';
import { day } from '../fields';
import { LIMITS } from '../limits';

/** The two turns of the day. Their command ids are fixed (`cutoff:<day>`, `open:<day>`), so each happens once. */
export const dayCommands = [
  z.strictObject({ type: z.literal('SealCutoff'), day }),
  z.strictObject({ type: z.literal('OpenDay'), day }),
] as const;

const figure = z.int().min(0).max(LIMITS.figurePerDay);
const seen = z.int();

/** What one of the last days was after all. It carries what it replaces, and is refused if that has changed meanwhile. */
export const correctDayCommand = z.strictObject({
  type: z.literal('CorrectDay'),
  day,
  sees: z.strictObject({
    received: seen,
    registered: seen,
    finished: seen,
    stock: seen,
    unregistered: seen.nullable(),
  }),
  becomes: z.strictObject({
    received: figure,
    registered: figure,
    finished: figure,
    stock: figure,
    /** At the cut-off; null for a day that was never sealed. */
    unregistered: figure.nullable(),
  }),
});
