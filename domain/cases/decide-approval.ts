import { personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { canWork } from '../people/decide';
import { refusal } from '../refusal';
import type { Case } from './case';
import { reservedUntil } from './decide-take';
import { completesNumber, findCase, isHeldBy, stoodInTheWay } from './find';

/** A second person looks at what the first has done, where the case type asks for it. */
export function decideSendToApproval(
  board: Board,
  command: CommandOf<'SendToApproval'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (card.state.kind === 'approval' && by !== null && card.priv.preparedBy === by) return QUIET;
  if (card.state.kind !== 'taken') return refused(stoodInTheWay(card));
  if (!isHeldBy(card, by)) return refused(stoodInTheWay(card, 'E_NOT_YOURS'));
  if (!needsApproval(board, card)) return refused(refusal('E_NO_APPROVAL'));
  return happened({ type: 'CaseSentToApproval', data: { caseId: card.id }, priv: { by } });
}

export function decideApprove(
  board: Board,
  command: CommandOf<'ApproveCase'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (card.state.kind === 'done' && by !== null && card.priv.lastBy === by) return QUIET;
  if (card.state.kind !== 'approval') return refused(stoodInTheWay(card));
  if (by !== null && card.priv.preparedBy === by) return refused(refusal('E_OWN_WORK'));
  return happened({ type: 'CaseApproved', data: { caseId: card.id }, priv: { by } });
}

export function decideReturn(
  board: Board,
  command: CommandOf<'ReturnCase'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  const returnedByMe = card.cameBack === 'approval' && by !== null && card.priv.lastBy === by;
  if (returnedByMe && card.priv.returnReason === command.reason) return QUIET;
  if (card.state.kind !== 'approval') return refused(stoodInTheWay(card));
  if (by !== null && card.priv.preparedBy === by) return refused(refusal('E_OWN_WORK'));
  if (completesNumber(card, [command.reason]))
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'reason' }));
  const to = canWork(board, card.priv.preparedBy) ? card.priv.preparedBy : null;
  return happened({
    type: 'CaseReturned',
    data: { caseId: card.id, until: to === null ? null : reservedUntil(board, context.today) },
    priv: { by, to, reason: command.reason },
  });
}

export function needsApproval(board: Board, card: Case): boolean {
  return board.setup.caseTypes.find((type) => type.id === card.caseType)?.needsApproval ?? false;
}
