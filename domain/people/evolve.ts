import { unreachable } from '../assert';
import type { Board } from '../board';
import type { RecordedEvent } from '../event';
import { withoutOwner } from '../short-list';
import { withoutPlan } from '../staffing/evolve';
import { withSums } from '../staffing/sums';
import type { Member, PeopleEvent } from './people';

export function evolvePeople(board: Board, event: Extract<RecordedEvent, PeopleEvent>): Board {
  const staffing = withSums(board.staffing, event.data.sums);
  switch (event.type) {
    case 'PersonAdmitted':
    case 'RoleChanged':
      return {
        ...board,
        members: withMember(board.members, event.priv),
        staffing:
          event.priv?.role === 'reader' ? withoutPlan(staffing, event.priv.person) : staffing,
      };
    case 'PersonRemoved': {
      const person = event.priv?.person;
      if (person === undefined) return { ...board, staffing };
      return {
        ...board,
        members: board.members.filter((member) => member.person !== person),
        priorities: withoutOwner(board.priorities, person),
        ideas: withoutOwner(board.ideas, person),
        actions: withoutOwner(board.actions, person),
        staffing: withoutPlan(staffing, person),
      };
    }
    default:
      return unreachable(event);
  }
}

function withMember(members: readonly Member[], one: Member | null): readonly Member[] {
  if (one === null) return members;
  const member: Member = { person: one.person, role: one.role };
  return members.some((other) => other.person === one.person)
    ? members.map((other) => (other.person === one.person ? member : other))
    : [...members, member];
}
