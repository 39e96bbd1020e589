import type { Role } from '../actor';
import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import { column } from '../cases/order';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { BoardEvent } from '../event';
import type { PersonId } from '../ids';
import { LIMITS } from '../limits';
import { type Refusal, refusal } from '../refusal';
import { OFFICE_DAY, sumsChange, todayOf } from '../staffing/plan';
import type { SumsChange } from '../staffing/staffing';

export type PeopleCommand = CommandOf<'AdmitPerson' | 'ChangeRole' | 'RemovePerson'>;

export function decidePeople(board: Board, command: PeopleCommand, context: Context): Decision {
  const by = personOf(context.actor);
  const role = roleOf(board, command.person);
  switch (command.type) {
    case 'AdmitPerson': {
      if (role === command.role) return QUIET;
      if (role === null && board.members.length >= LIMITS.people)
        return refused(refusal('E_LIMIT', { limit: LIMITS.people }));
      const data = { sums: sumsOfRole(board, command.person, command.role) };
      const back = command.role === 'reader' ? cardsBack(board, command.person, by) : [];
      return happened(...back, {
        type: 'PersonAdmitted',
        data,
        priv: { by, person: command.person, role: command.role },
      });
    }
    case 'ChangeRole': {
      if (role === null) return refused(refusal('E_NOT_FOUND'));
      if (role === command.role) return QUIET;
      if (isLastLeader(board, command.person)) return refused(refusal('E_LAST_ADMIN'));
      const data = { sums: sumsOfRole(board, command.person, command.role) };
      const changed: BoardEvent = {
        type: 'RoleChanged',
        data,
        priv: { by, person: command.person, role: command.role },
      };
      return command.role === 'reader'
        ? happened(...cardsBack(board, command.person, by), changed)
        : happened(changed);
    }
    case 'RemovePerson': {
      if (role === null) return refused(refusal('E_NOT_FOUND'));
      if (isLastLeader(board, command.person)) return refused(refusal('E_LAST_ADMIN'));
      const data = { sums: sumsOfRole(board, command.person, null) };
      return happened(...cardsBack(board, command.person, by), {
        type: 'PersonRemoved',
        data,
        priv: { by, person: command.person },
      });
    }
    default:
      return unreachable(command);
  }
}

export function roleOf(board: Board, person: PersonId): Role | null {
  return board.members.find((member) => member.person === person)?.role ?? null;
}

/** Whether a case can be given to this person: in the unit, not only reading, and not away today. */
export function canWork(board: Board, person: PersonId | null): boolean {
  if (person === null || board.staffing.away.includes(person)) return false;
  return isColleague(board, person);
}

/** Whether something can be this person's to see to: in the unit, and not only reading. */
export function isColleague(board: Board, person: PersonId): boolean {
  return works(roleOf(board, person));
}

/** Why somebody cannot have something to see to; null when they can, or when nobody is named. */
export function wrongOwner(board: Board, owner: PersonId | null): Refusal | null {
  if (owner === null || isColleague(board, owner)) return null;
  return refusal('E_NOT_FOUND', { field: 'owner' });
}

function isLastLeader(board: Board, person: PersonId): boolean {
  const leaders = board.members.filter((member) => member.role === 'leader');
  return leaders.length === 1 && leaders[0]?.person === person;
}

/** What it changes in today's sums that somebody gets a role, or none. Who begins is here for a whole day. */
function sumsOfRole(board: Board, person: PersonId, becomes: Role | null): SumsChange {
  const before = works(roleOf(board, person)) ? todayOf(board.staffing, person) : null;
  return sumsChange(before, works(becomes) ? (before ?? OFFICE_DAY) : null);
}

function works(role: Role | null): boolean {
  return role === 'leader' || role === 'member';
}

function cardsBack(board: Board, person: PersonId, by: PersonId | null): BoardEvent[] {
  const cases = column(board, 'taken')
    .filter((card) => card.priv.takenBy === person)
    .map((card) => card.id);
  return cases.length === 0 ? [] : [{ type: 'ReservationsEnded', data: { cases }, priv: { by } }];
}
