import { type Actor, personOf } from './actor';
import type { Command, CommandType } from './command';
import { type Refusal, refusal } from './refusal';

/**
 * Who may give which order. The first line of `decide`; whether the board allows it is asked after. What is not named here
 * every leader and every member may: cases and counts, priorities, ideas and actions are the whole unit's.
 */
export function may(actor: Actor, command: Command): Refusal | null {
  if (actor.kind === 'system') return null;
  if (actor.kind === 'integration')
    return INTEGRATION.has(command.type) ? null : refusal('E_READ_ONLY');
  if (SYSTEM_ONLY.has(command.type)) return refusal('E_READ_ONLY');
  if (leavesAlone(actor, command)) return null;
  if (actor.role === 'reader') return refusal('E_READ_ONLY');
  if (actor.role === 'leader') return null;
  if (LEADERS_ONLY.has(command.type)) return refusal('E_READ_ONLY');
  if (isAboutSomebodyElse(actor, command)) return refusal('E_READ_ONLY');
  return null;
}

/** All that an API key may order: it brings in cases and counts. What it reads is told by the routes. */
export const INTEGRATION: ReadonlySet<CommandType> = new Set<CommandType>([
  'ImportCases',
  'ReconcileCases',
  'StateCounts',
]);

const SYSTEM_ONLY = new Set<CommandType>([
  'CreateUnit',
  'AdmitPerson',
  'SealCutoff',
  'OpenDay',
  'CloseUnit',
  'ReopenUnit',
  'BringLists',
  'BringCases',
  'BringCounts',
  'WithdrawCases',
  'ClearCounts',
]);

// The unit's name, lists and settings, and who is what in it.
const LEADERS_ONLY = new Set<CommandType>([
  'ChangeUnit',
  'AddClosedDay',
  'RemoveClosedDay',
  'AddCaseType',
  'ChangeCaseType',
  'RetireCaseType',
  'AddReason',
  'ChangeReason',
  'RetireReason',
  'AddDuty',
  'ChangeDuty',
  'RetireDuty',
  'ChangeUnitDetails',
  'MoveCaseType',
  'SetRetention',
  'StatePrivacyFacts',
  'ChangeRole',
  // What a day was is what the unit answers for afterwards.
  'CorrectDay',
]);

// Whoever is in a unit may leave it, a reader too. Whether the last leader can is the board's to say.
function leavesAlone(actor: Actor, command: Command): boolean {
  return command.type === 'RemovePerson' && command.person === personOf(actor);
}

// A member plans only the own days, lets go only of what is theirs, and removes nobody else.
function isAboutSomebodyElse(actor: Actor, command: Command): boolean {
  switch (command.type) {
    case 'MarkAway':
    case 'MarkHere':
    case 'SetWeek':
    case 'PlanDays':
    case 'ReleaseWork':
    case 'RemovePerson':
      return command.person !== personOf(actor);
    default:
      return false;
  }
}
