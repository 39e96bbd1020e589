import { unreachable } from '@/domain/assert';
import type { ClientCommand } from '@/domain/command';
import type { CaseId } from '@/domain/ids';
import type { CaseAction } from './case-actions';
import type { Desk, DialogRequest } from './desk-context';

/** What pressing a verb does: gives a command at once, or asks first. The same for button, menu and key. */
export type Act =
  | { readonly kind: 'give'; readonly command: ClientCommand }
  | { readonly kind: 'ask'; readonly dialog: DialogRequest };

export function actOf(action: CaseAction, caseId: CaseId): Act {
  switch (action) {
    case 'register':
      return give({ type: 'RegisterCase', caseId });
    case 'take':
      return give({ type: 'TakeCase', caseId });
    case 'finish':
      return give({ type: 'FinishCase', caseId });
    case 'sendToApproval':
      return give({ type: 'SendToApproval', caseId });
    case 'approve':
      return give({ type: 'ApproveCase', caseId });
    case 'received':
      return give({ type: 'ReceiveDocument', caseId, wait: null });
    case 'reopen':
      return give({ type: 'ReopenCase', caseId });
    case 'notUrgent':
      return give({ type: 'ClearUrgency', caseId });
    case 'return':
    case 'hold':
    case 'handOver':
    case 'putBack':
    case 'keep':
    case 'urgent':
    case 'change':
    case 'withdraw':
      return { kind: 'ask', dialog: { kind: action, caseId } };
    default:
      return unreachable(action);
  }
}

/** Does it, through the desk. */
export function perform(desk: Desk, act: Act): void {
  if (act.kind === 'ask') desk.ask(act.dialog);
  else desk.give(act.command, 'told');
}

function give(command: ClientCommand): Act {
  return { kind: 'give', command };
}
