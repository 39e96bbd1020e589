import type { Board } from '@/domain/board';
import { addDays } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import type { ClientCommand } from '@/domain/command';
import type { CommandId, PersonId } from '@/domain/ids';
import { values } from '@/domain/ordered-map';
import type { Random } from './random';

/**
 * What somebody does next who looks at this board. Mostly what the board invites to, and now and then anything at all, so
 * that conflicts and refusals come as often as changes.
 */
export function nextOrder(
  random: Random,
  board: Board,
  me: PersonId,
  last: CommandId | null,
): ClientCommand {
  const cards = values(board.cases);
  const mine = cards.filter((card) => card.priv.takenBy === me && card.state.kind === 'taken');
  const card = random.pick(random.chance(0.6) && mine.length > 0 ? mine : cards);
  const choices = card === undefined || random.chance(0.25) ? general : onCard;
  const order = random.pick(choices)?.({ random, board, me, last, card });
  return order ?? { type: 'TakeNext' };
}

type Situation = {
  readonly random: Random;
  readonly board: Board;
  readonly me: PersonId;
  readonly last: CommandId | null;
  readonly card: Case | undefined;
};
type Choice = (situation: Situation) => ClientCommand | null;

const general: readonly Choice[] = [
  addCase,
  addCase,
  addCase,
  () => ({ type: 'TakeNext' }),
  () => ({ type: 'TakeNext' }),
  ({ last }) => (last === null ? null : { type: 'Undo', undoes: last }),
  ({ me }) => ({ type: 'MarkAway', person: me }),
  ({ me }) => ({ type: 'MarkHere', person: me }),
  (at) =>
    withType(at, 'counts', (caseType) => ({
      type: 'ReceiveCounts',
      caseType,
      received: at.board.day.day,
      number: 1 + at.random.below(5),
      registered: at.random.chance(0.5),
    })),
  (at) =>
    withType(at, 'counts', (caseType) => ({
      type: 'RegisterCounts',
      caseType,
      number: 1 + at.random.below(3),
    })),
  (at) =>
    withType(at, 'counts', (caseType) => ({
      type: 'FinishCounts',
      caseType,
      number: 1 + at.random.below(3),
    })),
];

const onCard: readonly Choice[] = [
  on((caseId) => ({ type: 'TakeCase', caseId })),
  on((caseId) => ({ type: 'TakeCase', caseId })),
  on((caseId) => ({ type: 'FinishCase', caseId })),
  on((caseId) => ({ type: 'FinishCase', caseId })),
  on((caseId) => ({ type: 'RegisterCase', caseId })),
  on((caseId) => ({ type: 'SendToApproval', caseId })),
  on((caseId) => ({ type: 'ApproveCase', caseId })),
  on((caseId) => ({ type: 'WithdrawCase', caseId, why: 'mistake' })),
  on((caseId) => ({ type: 'ReopenCase', caseId })),
  on((caseId) => ({ type: 'ClearUrgency', caseId })),
  on((caseId, { random }) => ({ type: 'MarkUrgent', caseId, reason: `Haster ${random.below(9)}` })),
  on((caseId, { random, card }) => ({
    type: 'WriteNote',
    caseId,
    note: `Notat ${random.below(99)}`,
    replaces: card?.priv.note ?? null,
  })),
  on((caseId, { board }) => ({ type: 'KeepCase', caseId, until: addDays(board.day.day, 5) })),
  on((caseId, at) =>
    withReason(at, 'putBack', (reason) => ({ type: 'PutBackCase', caseId, reason })),
  ),
  on((caseId, at) =>
    withReason(at, 'handOver', (reason) => ({
      type: 'HandOverCase',
      caseId,
      reason,
      to: at.random.pick(at.board.members)?.person ?? at.me,
    })),
  ),
  on((caseId, at) => withReason(at, 'waiting', (reason) => hold(caseId, reason, at))),
  on((caseId, at) => withReason(at, 'waiting', (reason) => hold(caseId, reason, at))),
  on((caseId) => ({ type: 'ReceiveDocument', caseId, wait: null })),
];

function addCase(at: Situation): ClientCommand | null {
  return withType(at, 'cards', (caseType) => ({
    type: 'AddCase',
    caseType,
    received: addDays(at.board.day.day, -at.random.below(20)),
    deadline: null,
    difficulty: null,
    externalId: null,
    registered: at.random.chance(0.8),
    lifted: false,
  }));
}

function hold(
  caseId: Case['id'],
  reason: Board['setup']['reasons'][number]['id'],
  { board, random }: Situation,
): ClientCommand {
  const nextReview = addDays(board.day.day, 1 + random.below(10));
  return {
    type: 'HoldCase',
    caseId,
    waits: [{ reason, party: 'employer', nextReview, asked: null }],
    keep: random.chance(0.5),
  };
}

function on(make: (caseId: Case['id'], at: Situation) => ClientCommand | null): Choice {
  return (at) => (at.card === undefined ? null : make(at.card.id, at));
}

function withType(
  { random, board }: Situation,
  tracking: 'cards' | 'counts',
  make: (id: Board['setup']['caseTypes'][number]['id']) => ClientCommand,
): ClientCommand | null {
  const caseType = random.pick(board.setup.caseTypes.filter((one) => one.tracking === tracking));
  return caseType === undefined ? null : make(caseType.id);
}

function withReason(
  { random, board }: Situation,
  list: Board['setup']['reasons'][number]['list'],
  make: (id: Board['setup']['reasons'][number]['id']) => ClientCommand,
): ClientCommand | null {
  const reason = random.pick(board.setup.reasons.filter((one) => one.list === list));
  return reason === undefined ? null : make(reason.id);
}
