import { useConnection, usePending } from '@/client/use-board';
import type { ClientCommand } from '@/domain/command';

/** What my changes are about that wait for the network. Empty on a live line, where they are there within a moment. */
export function useWaitingIds(): ReadonlySet<string> {
  const { kind } = useConnection();
  const pending = usePending();
  if (kind === 'current') return NOTHING;
  return new Set(pending.map(({ command, commandId }) => idOf(command) ?? commandId));
}

const NOTHING: ReadonlySet<string> = new Set();

/** A new thing has the id of the command that made it. */
function idOf(command: ClientCommand): string | null {
  switch (command.type) {
    case 'ChangeCaseType':
    case 'RetireCaseType':
    case 'MoveCaseType':
      return command.caseType;
    case 'ChangeReason':
    case 'RetireReason':
      return command.reason;
    case 'ChangeDuty':
    case 'RetireDuty':
      return command.duty;
    case 'ChangeIdea':
    case 'VoteForIdea':
    case 'WeighIdea':
    case 'AnswerWhy':
    case 'AssignIdea':
    case 'MoveIdea':
      return command.idea;
    case 'ChangeAction':
    case 'AssignAction':
    case 'SettleAction':
      return command.action;
    case 'ChangeRole':
    case 'MarkAway':
    case 'MarkHere':
    case 'SetWeek':
    case 'PlanDays':
      return command.person;
    default:
      return 'priority' in command ? command.priority : null;
  }
}
