import * as z from 'zod';

/** How each person has the board, whichever unit they look at. Kept with the account, and nobody else's business. */
export const preferences = z.strictObject({
  /** How long my deed can be taken back: seconds, or until my next command. */
  undo: z.enum(['10', '30', '60', 'next']),
  /** What the live region says of others' work. */
  says: z.enum(['mine', 'all', 'nothing']),
  density: z.enum(['roomy', 'dense']),
  text: z.enum(['usual', 'larger']),
  motion: z.enum(['system', 'reduced']),
  /** Keys without Ctrl (WCAG 2.1.4). */
  shortcuts: z.boolean(),
  /** Whether the browser tells me of what concerns me. */
  notifies: z.boolean(),
});

export type Preferences = z.infer<typeof preferences>;

export const USUAL_PREFERENCES: Preferences = {
  undo: '10',
  says: 'mine',
  density: 'roomy',
  text: 'usual',
  motion: 'system',
  shortcuts: true,
  notifies: false,
};
