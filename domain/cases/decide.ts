import { unreachable } from '../assert';
import type { Board } from '../board';
import type { Command, CommandOf } from '../command';
import type { Context, Decision } from '../decision';
import type { caseCommands } from './commands';
import { decideAdd, decideImport } from './decide-add';
import { decideApprove, decideReturn, decideSendToApproval } from './decide-approval';
import { decideChange, decideNote, decideUrgency } from './decide-change';
import { decideFinish, decideReopen, decideWithdraw } from './decide-close';
import { decideCloseMissing, decideKeepMissing, decideReconcile } from './decide-list';
import { decideHandOver, decideKeep, decidePutBack } from './decide-reservation';
import { decideRegister, decideTake, decideTakeNext } from './decide-take';
import { decideDocument, decideHold, decideReview } from './decide-wait';

export type CaseCommand = CommandOf<
  (typeof caseCommands)[number]['shape']['type']['value'] | 'ImportCases' | 'ReconcileCases'
> &
  Command;

export function decideCases(board: Board, command: CaseCommand, context: Context): Decision {
  switch (command.type) {
    case 'AddCase':
      return decideAdd(board, command, context);
    case 'ImportCases':
      return decideImport(board, command, context);
    case 'ReconcileCases':
      return decideReconcile(board, command, context);
    case 'CloseMissing':
      return decideCloseMissing(board, command, context);
    case 'KeepMissing':
      return decideKeepMissing(board, command, context);
    case 'RegisterCase':
      return decideRegister(board, command, context);
    case 'TakeNext':
      return decideTakeNext(board, context);
    case 'TakeCase':
      return decideTake(board, command, context);
    case 'KeepCase':
      return decideKeep(board, command, context);
    case 'PutBackCase':
      return decidePutBack(board, command, context);
    case 'HandOverCase':
      return decideHandOver(board, command, context);
    case 'MarkUrgent':
    case 'ClearUrgency':
      return decideUrgency(board, command, context);
    case 'HoldCase':
      return decideHold(board, command, context);
    case 'ReviewWait':
      return decideReview(board, command, context);
    case 'ReceiveDocument':
      return decideDocument(board, command, context);
    case 'SendToApproval':
      return decideSendToApproval(board, command, context);
    case 'ApproveCase':
      return decideApprove(board, command, context);
    case 'ReturnCase':
      return decideReturn(board, command, context);
    case 'FinishCase':
      return decideFinish(board, command, context);
    case 'WithdrawCase':
      return decideWithdraw(board, command, context);
    case 'ReopenCase':
      return decideReopen(board, command, context);
    case 'ChangeCase':
      return decideChange(board, command, context);
    case 'WriteNote':
      return decideNote(board, command, context);
    default:
      return unreachable(command);
  }
}
