import type { ClientCommand } from '@/domain/command';
import type { CaseId } from '@/domain/ids';
import type { NoteDraft } from './case-note';
import type { DialogRequest } from './desk-context';
import { type ImprovementEdit, improvementEdit } from './improvement/improvement-edit';

export type EditRequest =
  | DialogRequest
  | { readonly kind: 'note'; readonly caseId: CaseId; readonly draft: NoteDraft }
  | ImprovementEdit;

/** Where a command that came back can be corrected, with what was typed in it; null when nothing was typed. */
export function editRequest(command: ClientCommand): EditRequest | null {
  switch (command.type) {
    case 'AddCase':
      return { kind: 'add', draft: command };
    case 'HoldCase':
      return { kind: 'hold', caseId: command.caseId, draft: command };
    case 'MarkUrgent':
      return { kind: 'urgent', caseId: command.caseId, draft: command };
    case 'ReturnCase':
      return { kind: 'return', caseId: command.caseId, draft: command };
    case 'ReviewWait':
      return { kind: 'review', caseId: command.caseId, wait: command.wait, draft: command };
    case 'HandOverCase':
      return { kind: 'handOver', caseId: command.caseId, draft: command };
    case 'ChangeCase':
      return { kind: 'change', caseId: command.caseId, draft: command };
    case 'WriteNote':
      return command.note === null
        ? null
        : {
            kind: 'note',
            caseId: command.caseId,
            draft: { text: command.note, base: command.replaces },
          };
    case 'AddPriority':
    case 'ChangePriority':
      return { kind: 'priority', draft: command };
    case 'PlanDays':
    case 'SetWeek':
      return { kind: 'person', person: command.person, draft: command };
    case 'FinishCounts':
    case 'RegisterCounts':
    case 'ReceiveCounts':
    case 'Recount':
      return { kind: 'counts', caseType: command.caseType };
    case 'StateStock':
      return { kind: 'stock', draft: command };
    case 'CorrectDay':
      return { kind: 'recentDays', draft: command };
    default:
      return improvementEdit(command);
  }
}
