import type { ClientCommand, CommandType } from '@/domain/command';
import type { CommandId } from '@/domain/ids';

/** A command of mine that went through, as long as its toast is there. */
export type Done = {
  readonly commandId: CommandId;
  readonly command: ClientCommand;
  readonly text: string;
  /** Epoch milliseconds of this device. */
  readonly at: number;
  /** `seq` of its event, once that is known, for *take next*. */
  readonly seq: number | null;
};

const UNDOABLE: ReadonlySet<CommandType> = new Set<CommandType>([
  'AddCase',
  'RegisterCase',
  'TakeNext',
  'TakeCase',
  'KeepCase',
  'PutBackCase',
  'HandOverCase',
  'MarkUrgent',
  'ClearUrgency',
  'HoldCase',
  'ReviewWait',
  'ReceiveDocument',
  'SendToApproval',
  'ApproveCase',
  'ReturnCase',
  'FinishCase',
  'WithdrawCase',
  'ReopenCase',
  'ChangeCase',
  'CloseMissing',
  'KeepMissing',
  'WriteNote',
  'ReceiveCounts',
  'RegisterCounts',
  'FinishCounts',
  'Recount',
  'StateStock',
  'CorrectDay',
  'AddPriority',
  'MovePriority',
  'ChangePriority',
  'AssignPriority',
  'FinishPriority',
  'TakeUpPriority',
  'DropPriority',
  'MarkAway',
  'MarkHere',
  'SetWeek',
  'PlanDays',
  'ReleaseWork',
  'AddIdea',
  'ChangeIdea',
  'VoteForIdea',
  'WeighIdea',
  'AnswerWhy',
  'AssignIdea',
  'MoveIdea',
  'AddAction',
  'ChangeAction',
  'AssignAction',
  'SettleAction',
]);

/** What is done about the day, and about ideas and actions, can be taken back for a moment; the set-up is just set again. */
export function isUndoable(type: CommandType): boolean {
  return UNDOABLE.has(type);
}
