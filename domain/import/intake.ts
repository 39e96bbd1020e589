import * as z from 'zod';
import { day, text } from '../fields';
import type { CommandId, UnitId } from '../ids';
import { LIMITS } from '../limits';
import type { Refusal } from '../refusal';
import type { ActorNow } from './options';

/** Ids are up to 80 characters; a name is shorter. */
const TYPE_GRAPHEMES = 80;

/** A type of the unit. */
export const typeNamed = text(TYPE_GRAPHEMES).describe(
  'The name that the unit has given the type, or its id.',
);

/** A case as a case system tells of it. It knows the type by the name that the unit has given it, or by our id. */
export const caseRow = z.strictObject({
  id: text(LIMITS.externalIdGraphemes).describe(
    'What the case system calls it, at most 40 characters. Never the number of a person.',
  ),
  type: typeNamed,
  received: day.describe('The day on which it came in.'),
  deadline: day
    .nullable()
    .optional()
    .describe('Null when there is none; left out when the case system does not know.'),
  difficulty: z
    .literal([1, 2, 3])
    .nullable()
    .default(null)
    .describe('How hard it is; null for as hard as its type.'),
  registered: z
    .boolean()
    .default(true)
    .describe('False for one that nobody has registered yet; else it can be taken.'),
  version: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe(
      'Counts up with each change in the case system; a lower one than is known is passed over.',
    ),
  post: day
    .nullable()
    .default(null)
    .describe('The day of the newest post in the case: one that waits is then marked.'),
});
export type CaseRow = z.output<typeof caseRow>;

export type CasesOrder = {
  readonly unit: UnitId;
  readonly who: () => Promise<ActorNow>;
  /** The same again is answered as the first time, and has no effect. */
  readonly commandId: CommandId;
  readonly cases: readonly CaseRow[];
  /** Whether it has every case of `types` that is open in the case system: what is on the board and not in it is then marked. */
  readonly complete: boolean;
  /** By name or id; null for those that occur in the list. */
  readonly types: readonly string[] | null;
};

/** What came of a list, in numbers. */
export const casesBrought = z.object({
  added: z.int().describe('New on the board.'),
  updated: z.int(),
  newPost: z.int().describe('Waiting, and marked since there is newer post.'),
  missing: z
    .int()
    .describe('On the board and not in the list any more: marked for a person to decide.'),
  back: z.int().describe('Marked before, and in the list again.'),
  older: z.int().describe('Passed over: the board knows a newer version.'),
  closed: z.int().describe('Passed over: finished or withdrawn on the board.'),
});

export type CasesBrought =
  | { readonly ok: true; readonly report: z.output<typeof casesBrought> }
  | { readonly ok: false; readonly refusal: Refusal };

/** What programs bring in: one order each, all or nothing. What is wrong with a row is named by its place and its field. */
export interface Intake {
  cases(order: CasesOrder): Promise<CasesBrought>;
}
