import * as z from 'zod';
import { caseId, caseTypeId, day, personId, reasonId, replaced, text } from '../fields';
import { LIMITS } from '../limits';
import { PARTIES, WITHDRAWALS } from './case';

/** The orders that people give about cases. Unknown fields are refused: nobody sets a role or an owner by adding one. */
const onCase = { caseId };
const difficulty = z.literal([1, 2, 3]);
const newCase = {
  caseType: caseTypeId,
  received: day,
  deadline: day.nullable(),
  difficulty: difficulty.nullable(),
  externalId: text(LIMITS.externalIdGraphemes).nullable(),
};
const newWait = z.strictObject({
  reason: reasonId,
  party: z.enum(PARTIES),
  nextReview: day,
  /** What we asked for, in the case's own words. */
  asked: text(LIMITS.titleGraphemes).nullable(),
});
const someCases = z.array(caseId).min(1).max(LIMITS.idsPerBulkCommand).readonly();

export const caseCommands = [
  /** `lifted`: one of a count that gets a card of its own. */
  z.strictObject({
    type: z.literal('AddCase'),
    ...newCase,
    registered: z.boolean(),
    lifted: z.boolean(),
  }),
  z.strictObject({ type: z.literal('RegisterCase'), ...onCase }),
  z.strictObject({ type: z.literal('TakeNext') }),
  z.strictObject({ type: z.literal('TakeCase'), ...onCase }),
  z.strictObject({ type: z.literal('KeepCase'), ...onCase, until: day }),
  z.strictObject({ type: z.literal('PutBackCase'), ...onCase, reason: reasonId }),
  z.strictObject({ type: z.literal('HandOverCase'), ...onCase, to: personId, reason: reasonId }),
  z.strictObject({ type: z.literal('MarkUrgent'), ...onCase, reason: text(LIMITS.titleGraphemes) }),
  z.strictObject({ type: z.literal('ClearUrgency'), ...onCase }),
  /** On a waiting case it adds waits to those it has. */
  z.strictObject({
    type: z.literal('HoldCase'),
    ...onCase,
    waits: z.array(newWait).min(1).max(LIMITS.waitsPerCase).readonly(),
    keep: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('ReviewWait'),
    ...onCase,
    wait: z.int().min(0),
    nextReview: day,
    reminded: z.boolean(),
  }),
  /** Without `wait` everything that was waited for has come. */
  z.strictObject({
    type: z.literal('ReceiveDocument'),
    ...onCase,
    wait: z.int().min(0).nullable(),
  }),
  z.strictObject({ type: z.literal('SendToApproval'), ...onCase }),
  z.strictObject({ type: z.literal('ApproveCase'), ...onCase }),
  z.strictObject({ type: z.literal('ReturnCase'), ...onCase, reason: text(LIMITS.titleGraphemes) }),
  z.strictObject({ type: z.literal('FinishCase'), ...onCase }),
  z.strictObject({ type: z.literal('WithdrawCase'), ...onCase, why: z.enum(WITHDRAWALS) }),
  z.strictObject({ type: z.literal('ReopenCase'), ...onCase }),
  /** Carries what it replaces, and is refused if that has changed meanwhile. */
  z.strictObject({
    type: z.literal('ChangeCase'),
    ...onCase,
    caseType: caseTypeId,
    deadline: day.nullable(),
    difficulty: difficulty.nullable(),
    replaces: z.strictObject({
      caseType: caseTypeId,
      deadline: day.nullable(),
      difficulty: difficulty.nullable(),
    }),
  }),
  /** What the case system no longer lists: one press for all of it, and those that are no longer so are passed over. */
  z.strictObject({
    type: z.literal('CloseMissing'),
    cases: someCases,
    how: z.enum(['finished', 'withdrawn']),
  }),
  /** They stay on the board, until the case system lists them again. */
  z.strictObject({ type: z.literal('KeepMissing'), cases: someCases }),
  z.strictObject({
    type: z.literal('WriteNote'),
    ...onCase,
    note: text(LIMITS.noteGraphemes, 'lines').nullable(),
    replaces: replaced(LIMITS.noteGraphemes).nullable(),
  }),
] as const;

/** From an import, made by the server: too large for a socket, and it needs the facts of every row. */
export const importCommand = z.strictObject({
  type: z.literal('ImportCases'),
  cases: z
    .array(z.strictObject({ ...newCase, registered: z.boolean() }))
    .min(1)
    .max(LIMITS.casesPerImport)
    .readonly(),
});

/** A case as the list of the case system tells of it. */
export const listedCase = z.strictObject({
  caseType: caseTypeId,
  received: day,
  /** Left out when the list says nothing of deadlines; null when there is none. */
  deadline: day.nullable().optional(),
  /** Null when the list says nothing of it: the case then keeps what it has. */
  difficulty: difficulty.nullable(),
  externalId: text(LIMITS.externalIdGraphemes),
  version: z.int().min(0).nullable(),
  /** The day of the newest post in the case. */
  post: day.nullable(),
  /** Of a new case: whether it can be taken at once. */
  registered: z.boolean(),
});
export type ListedCase = z.output<typeof listedCase>;

/** A list of the case system, or a part of one; made by the server, which knows the keys of all ids in it. */
export const reconcileCommand = z.strictObject({
  type: z.literal('ReconcileCases'),
  cases: z.array(listedCase).max(LIMITS.casesPerImport).readonly(),
  /** The open cases that a whole list does not have any more. */
  missing: z.array(caseId).max(LIMITS.casesPerImport).readonly(),
  /** A part of a list that was accepted as a whole: what was asked of it then is not asked again. */
  begun: z.boolean(),
});
