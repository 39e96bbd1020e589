import type { Actor } from '@/domain/actor';
import { unreachable } from '@/domain/assert';
import type { Board } from '@/domain/board';
import type { Case } from '@/domain/cases/case';
import { needsApproval } from '@/domain/cases/decide-approval';
import { isHeldBy, mayActOnTaken } from '@/domain/cases/find';
import type { PersonId } from '@/domain/ids';
import { canWork } from '@/domain/people/decide';

/** What a person can do with a case now. Named as the verbs on the buttons. */
export type CaseAction =
  | 'register'
  | 'take'
  | 'finish'
  | 'sendToApproval'
  | 'approve'
  | 'return'
  | 'received'
  | 'hold'
  | 'handOver'
  | 'putBack'
  | 'keep'
  | 'reopen'
  | 'urgent'
  | 'notUrgent'
  | 'change'
  | 'withdraw';

type Me = { readonly person: PersonId; readonly role: Extract<Actor, { kind: 'person' }>['role'] };

/**
 * The actions that the board would accept from this person, most likely first. It only chooses what to offer: the rule
 * itself is `decide`, and a test holds the two together.
 */
export function caseActions(card: Case, board: Board, me: Me): readonly CaseAction[] {
  const forState = actionsOfState(card, board, me);
  const closed = card.state.kind === 'done' || card.state.kind === 'withdrawn';
  if (closed) return forState;
  const mayWithdraw = card.state.kind !== 'taken' || mayActOnTaken(card, { kind: 'person', ...me });
  return [
    ...forState,
    card.urgent ? 'notUrgent' : 'urgent',
    'change',
    ...(mayWithdraw ? (['withdraw'] as const) : []),
  ];
}

function actionsOfState(card: Case, board: Board, me: Me): readonly CaseAction[] {
  const able = canWork(board, me.person);
  switch (card.state.kind) {
    case 'arrived':
      return ['register'];
    case 'ready':
      return able ? ['take', 'hold'] : ['hold'];
    case 'taken':
      return actionsOfTaken(card, board, me);
    case 'approval':
      return card.priv.preparedBy === me.person ? [] : ['approve', 'return'];
    case 'waiting':
      return ['received', 'hold', ...(needsApproval(board, card) ? [] : (['finish'] as const))];
    case 'done':
    case 'withdrawn':
      return ['reopen'];
    default:
      return unreachable(card.state);
  }
}

function actionsOfTaken(card: Case, board: Board, me: Me): readonly CaseAction[] {
  const mine = isHeldBy(card, me.person);
  if (!mayActOnTaken(card, { kind: 'person', ...me })) return [];
  const end = needsApproval(board, card) ? 'sendToApproval' : 'finish';
  const someoneElseIsHere = board.members.some(
    ({ person }) => person !== card.priv.takenBy && canWork(board, person),
  );
  return [
    ...(mine ? [end as CaseAction] : []),
    'hold',
    ...(someoneElseIsHere ? (['handOver'] as const) : []),
    'putBack',
    'keep',
  ];
}
