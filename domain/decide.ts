import { decideActions } from './actions/decide';
import type { Actor } from './actor';
import type { Board } from './board';
import { type CaseCommand, decideCases } from './cases/decide';
import { decideClosing, stoppedByClosing } from './closing/decide';
import type { Command } from './command';
import { decideCounts } from './counts/decide';
import { decideStatement } from './counts/decide-state';
import { decideDay } from './day/decide';
import { decideCorrect } from './day/decide-correct';
import { type Context, type Decision, refused } from './decision';
import { decideIdeas } from './ideas/decide';
import { decideMoving } from './moving/decide';
import { decidePeople, type PeopleCommand, roleOf } from './people/decide';
import { may } from './permissions';
import { decidePriorities } from './priorities/decide';
import { refusal } from './refusal';
import { decideSetup, type SetupCommand } from './setup/decide';
import { type DutyCommand, decideDuty } from './setup/decide-duty';
import { decideSettings, type SettingsCommand } from './setup/decide-settings';
import { decideStaffing } from './staffing/decide';
import { decideUndo } from './undo/decide';

/**
 * The rule of the board: what an order means now. Pure, and run on both sides: in the browser on the board as it is
 * seen, in the server on the board as it is. An expected no is a value; it never throws for what a person may do.
 */
export function decide(board: Board, command: Command, context: Context): Decision {
  const actor = actorOn(board, context.actor);
  if (actor === null) return refused(refusal('E_NO_ACCESS'));
  const no = may(actor, command) ?? stoppedByClosing(board, command, context);
  return no === null ? decideFor(board, command, { ...context, actor }) : refused(no);
}

// Between the look-up of a role and the decision the same line may have decided to remove or demote whoever asks, and
// nothing of that is on the disk yet. The board that a command is decided on knows.
function actorOn(board: Board, actor: Actor): Actor | null {
  if (actor.kind !== 'person') return actor;
  const role = roleOf(board, actor.person);
  return role === null ? null : { ...actor, role };
}

function decideFor(board: Board, command: Command, context: Context): Decision {
  switch (command.type) {
    case 'MarkAway':
    case 'MarkHere':
    case 'SetWeek':
    case 'PlanDays':
    case 'ReleaseWork':
      return decideStaffing(board, command, context);
    case 'AddPriority':
    case 'MovePriority':
    case 'ChangePriority':
    case 'AssignPriority':
    case 'FinishPriority':
    case 'TakeUpPriority':
    case 'DropPriority':
      return decidePriorities(board, command, context);
    case 'AddIdea':
    case 'ChangeIdea':
    case 'VoteForIdea':
    case 'WeighIdea':
    case 'AnswerWhy':
    case 'AssignIdea':
    case 'MoveIdea':
      return decideIdeas(board, command, context);
    case 'AddAction':
    case 'ChangeAction':
    case 'AssignAction':
    case 'SettleAction':
      return decideActions(board, command, context);
    case 'ReceiveCounts':
    case 'RegisterCounts':
    case 'FinishCounts':
    case 'Recount':
      return decideCounts(board, command, context);
    case 'StateStock':
    case 'StateCounts':
      return decideStatement(board, command, context);
    case 'SealCutoff':
    case 'OpenDay':
      return decideDay(board, command, context);
    case 'CorrectDay':
      return decideCorrect(board, command, context);
    case 'CloseUnit':
    case 'ReopenUnit':
      return decideClosing(board, command, context);
    case 'BringLists':
    case 'BringCases':
    case 'BringCounts':
    case 'WithdrawCases':
    case 'ClearCounts':
      return decideMoving(board, command, context);
    case 'Undo':
      return decideUndo(board, command, context);
    default:
      return decideUnitOrCases(board, command, context);
  }
}

function decideUnitOrCases(
  board: Board,
  command: SetupCommand | SettingsCommand | DutyCommand | PeopleCommand | CaseCommand,
  context: Context,
): Decision {
  switch (command.type) {
    case 'CreateUnit':
    case 'ChangeUnit':
    case 'AddClosedDay':
    case 'RemoveClosedDay':
    case 'AddCaseType':
    case 'ChangeCaseType':
    case 'RetireCaseType':
    case 'AddReason':
    case 'ChangeReason':
    case 'RetireReason':
      return decideSetup(board, command, context);
    case 'ChangeUnitDetails':
    case 'MoveCaseType':
    case 'SetRetention':
    case 'StatePrivacyFacts':
    case 'KeepImportMapping':
      return decideSettings(board, command, context);
    case 'AddDuty':
    case 'ChangeDuty':
    case 'RetireDuty':
      return decideDuty(board, command, context);
    case 'AdmitPerson':
    case 'ChangeRole':
    case 'RemovePerson':
      return decidePeople(board, command, context);
    default:
      return decideCases(board, command, context);
  }
}
