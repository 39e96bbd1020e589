import * as z from 'zod';
import { parseDay } from './calendar';
import { parseTime } from './calendar/oslo-time';
import type {
  ActionId,
  CaseId,
  CaseTypeId,
  CommandId,
  DutyId,
  IdeaId,
  PersonId,
  PriorityId,
  ReasonId,
} from './ids';
import { LIMITS } from './limits';
import type { RefusalCode } from './refusal';
import { checkText } from './text/plain-text';

/**
 * The kinds of fields that commands are made of. A field that says no names its code in `params`, so that the refusal
 * can say which rule it was and not only that something is wrong.
 */
export type FieldProblem = { readonly refusal: RefusalCode; readonly limit?: number };

/** Characters that ids are made of. Anything else, `__proto__` too, is not an id. */
const ID = /^[0-9a-z][0-9a-zA-Z.:-]{0,79}$/;

/** Names that every object of the language answers to: as keys of a record they would find something. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

function id<Id extends string>() {
  return z
    .string()
    .regex(ID)
    .refine((value) => !INHERITED.has(value))
    .transform((value) => value as string as Id);
}

export const caseId = id<CaseId>();
export const caseTypeId = id<CaseTypeId>();
export const reasonId = id<ReasonId>();
export const dutyId = id<DutyId>();
export const personId = id<PersonId>();
export const priorityId = id<PriorityId>();
export const ideaId = id<IdeaId>();
export const actionId = id<ActionId>();
export const anyCommandId = id<CommandId>();

/** What clients make: a UUIDv7, whose first half is the time, so that answers lie together on disk. */
export const commandId = z.uuidv7().transform((value) => value.toLowerCase() as CommandId);

export const day = z
  .string()
  .meta({ format: 'date' })
  .transform((value, context) => {
    const parsed = parseDay(value);
    if (parsed !== null) return parsed;
    context.issues.push({
      code: 'custom',
      input: value,
      params: { refusal: 'E_BAD_DATE' } satisfies FieldProblem,
    });
    return z.NEVER;
  });

/** A time of day on the wall clock, `HH:MM`. */
export const clockTime = z.string().transform((value, context) => {
  const parsed = parseTime(value);
  if (parsed !== null) return parsed;
  context.issues.push({
    code: 'custom',
    input: value,
    params: { refusal: 'E_BAD_DATE' } satisfies FieldProblem,
  });
  return z.NEVER;
});

/** The text that an edit replaces: compared with what stands there, and kept nowhere. */
export function replaced(graphemes: number) {
  return z.string().max(graphemes * LIMITS.bytesPerGrapheme);
}

/** Text that a person writes: normalised, within its limit, and without a national identity number. */
export function text(graphemes: number, shape: 'line' | 'lines' = 'line') {
  const description = `At most ${graphemes} characters.`;
  return z
    .string()
    .meta({ description })
    .transform((value, context) => {
      const checked = checkText(value, {
        max: graphemes,
        maxBytes: graphemes * LIMITS.bytesPerGrapheme,
        multiline: shape === 'lines',
      });
      if (checked.ok) return checked.text;
      const problem: FieldProblem = { refusal: checked.code, limit: graphemes };
      // The input is left out on purpose: what was written must not reach a log by way of an error.
      context.issues.push({ code: 'custom', input: undefined, params: problem });
      return z.NEVER;
    });
}
