import * as z from 'zod';
import { PARTIES } from '../cases/case';
import { caseTypeId, clockTime, day, dutyId, reasonId, replaced, text } from '../fields';
import { LIMITS } from '../limits';

const name = text(LIMITS.nameGraphemes);
const nameBefore = replaced(LIMITS.nameGraphemes);
const times = { cutoff: clockTime, meeting: clockTime };
const ofCaseType = {
  difficulty: z.literal([1, 2, 3]),
  tracking: z.enum(['cards', 'counts']),
  needsApproval: z.boolean(),
};
/** Optional: clients of before there were routines do not send it, and it then stays as it is. */
const routine = text(LIMITS.linkGraphemes).nullable().exactOptional();
const routineBefore = replaced(LIMITS.linkGraphemes).nullable().exactOptional();
const caseType = { name, ...ofCaseType };
const ofReason = {
  party: z.enum(PARTIES).nullable(),
  reviewDays: z.int().min(1).max(260).nullable(),
};
const reason = { text: name, ...ofReason };
const retention = {
  cases: keptFor('cases'),
  staffing: keptFor('staffing'),
  improvement: keptFor('improvement'),
};
const header = text(LIMITS.titleGraphemes).nullable();
const unitNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .nullable();

/** An edit carries what it replaces: made on an older picture it is refused, and never silently laid on top. */
export const setupCommands = [
  z.strictObject({
    type: z.literal('ChangeUnit'),
    name,
    ...times,
    replaces: z.strictObject({ name: nameBefore, ...times }),
  }),
  /** One day at a time, so that two who close a day each close both. */
  z.strictObject({ type: z.literal('AddClosedDay'), day }),
  z.strictObject({ type: z.literal('RemoveClosedDay'), day }),
  z.strictObject({ type: z.literal('AddCaseType'), ...caseType, routine }),
  z.strictObject({
    type: z.literal('ChangeCaseType'),
    caseType: caseTypeId,
    ...caseType,
    routine,
    replaces: z.strictObject({ name: nameBefore, ...ofCaseType, routine: routineBefore }),
  }),
  z.strictObject({ type: z.literal('RetireCaseType'), caseType: caseTypeId, retired: z.boolean() }),
  z.strictObject({
    type: z.literal('AddReason'),
    list: z.enum(['putBack', 'handOver', 'waiting']),
    ...reason,
  }),
  z.strictObject({
    type: z.literal('ChangeReason'),
    reason: reasonId,
    ...reason,
    replaces: z.strictObject({ text: nameBefore, ...ofReason }),
  }),
  z.strictObject({ type: z.literal('RetireReason'), reason: reasonId, retired: z.boolean() }),
  z.strictObject({
    type: z.literal('ChangeUnitDetails'),
    unitNumber,
    caseLink: text(LIMITS.linkGraphemes).nullable(),
    replaces: z.strictObject({
      unitNumber,
      caseLink: replaced(LIMITS.linkGraphemes).nullable(),
    }),
  }),
  z.strictObject({
    type: z.literal('MoveCaseType'),
    caseType: caseTypeId,
    /** The one that it shall stand before; null for the end. */
    before: caseTypeId.nullable(),
  }),
  z.strictObject({
    type: z.literal('SetRetention'),
    ...retention,
    replaces: z.strictObject(retention),
  }),
  z.strictObject({
    type: z.literal('StatePrivacyFacts'),
    purpose: text(LIMITS.noteGraphemes, 'lines').nullable(),
    controller: text(LIMITS.titleGraphemes).nullable(),
    dpia: text(LIMITS.titleGraphemes).nullable(),
    discussed: day.nullable(),
    replaces: z.strictObject({
      purpose: replaced(LIMITS.noteGraphemes).nullable(),
      controller: replaced(LIMITS.titleGraphemes).nullable(),
      dpia: replaced(LIMITS.titleGraphemes).nullable(),
      discussed: day.nullable(),
    }),
  }),
  /** Given with a list that was read otherwise than the one before: the newest counts, so it replaces nothing by name. */
  z.strictObject({
    type: z.literal('KeepImportMapping'),
    columns: z.strictObject({
      reference: header,
      type: header,
      received: header,
      deadline: header,
      difficulty: header,
      version: header,
      post: header,
    }),
    always: caseTypeId.nullable(),
    registered: z.boolean(),
    complete: z.boolean(),
    types: z.array(caseTypeId).max(LIMITS.caseTypes).readonly(),
    names: z
      .array(z.strictObject({ name, caseType: caseTypeId }))
      .max(LIMITS.caseTypes)
      .readonly(),
  }),
  z.strictObject({ type: z.literal('AddDuty'), name }),
  z.strictObject({ type: z.literal('ChangeDuty'), duty: dutyId, name, replaces: nameBefore }),
  z.strictObject({ type: z.literal('RetireDuty'), duty: dutyId, retired: z.boolean() }),
] as const;

/** The first event of a unit, given by the set-up of the installation. */
export const createUnitCommand = z.strictObject({ type: z.literal('CreateUnit'), name });

/** A day is the least: what is forgotten sooner cannot be undone or asked about. */
function keptFor(what: keyof typeof LIMITS.retentionDays) {
  return z.int().min(1).max(LIMITS.retentionDays[what]);
}
