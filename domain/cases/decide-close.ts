import { personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { get } from '../ordered-map';
import { refusal } from '../refusal';
import { type Case, isClosed } from './case';
import { reference } from './decide-add';
import { needsApproval } from './decide-approval';
import { findCase, isHeldBy, mayActOnTaken, stoodInTheWay } from './find';

/** By the one who has taken it; a waiting case also by whoever decides to do without what we waited for. */
export function decideFinish(
  board: Board,
  command: CommandOf<'FinishCase'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (card.state.kind === 'done' && by !== null && card.priv.lastBy === by) return QUIET;
  if (card.state.kind !== 'taken' && card.state.kind !== 'waiting')
    return refused(stoodInTheWay(card));
  if (card.state.kind === 'taken' && !isHeldBy(card, by))
    return refused(stoodInTheWay(card, 'E_NOT_YOURS'));
  if (needsApproval(board, card)) return refused(refusal('E_NEEDS_APPROVAL'));
  return happened({ type: 'CaseFinished', data: { caseId: card.id }, priv: { by } });
}

export function decideWithdraw(
  board: Board,
  command: CommandOf<'WithdrawCase'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (card.state.kind === 'withdrawn') return QUIET;
  if (card.state.kind === 'done') return refused(stoodInTheWay(card));
  if (card.state.kind === 'taken' && !mayActOnTaken(card, context.actor)) {
    return refused(stoodInTheWay(card, 'E_NOT_YOURS'));
  }
  return happened({
    type: 'CaseWithdrawn',
    data: { caseId: card.id, why: command.why },
    priv: { by: personOf(context.actor) },
  });
}

/** Back into the queue at its original received date, also when it has left the board. */
export function decideReopen(
  board: Board,
  command: CommandOf<'ReopenCase'>,
  context: Context,
): Decision {
  const { closedCase, onServer } = context.facts;
  const card = get(board.cases, command.caseId) ?? closedCase;
  if (card === null) return refused(refusal(onServer ? 'E_NOT_FOUND' : 'E_NEEDS_SERVER'));
  const by = personOf(context.actor);
  if (!isClosed(card.state)) {
    const reopenedByMe = card.milestones.reopened > 0 && by !== null && card.priv.lastBy === by;
    return reopenedByMe && card.state.kind === 'ready' ? QUIET : refused(stoodInTheWay(card));
  }
  const known = card.sourceKey === null ? undefined : get(board.bySource, card.sourceKey);
  if (known !== undefined && known !== card.id) return refused(refusal('E_DUPLICATE_CASE'));
  return happened(
    get(board.cases, card.id) === undefined
      ? fromOutside(board, card, by)
      : {
          type: 'CaseReopened',
          data: { caseId: card.id, restored: null, newReference: false },
          priv: { by, restored: null },
        },
  );
}

// A reference that has been forgotten is never given again: the case gets a new one.
function fromOutside(board: Board, card: Case, by: ReturnType<typeof personOf>) {
  const { priv, ...restored } = card;
  const newReference = priv.reference === null;
  const given = newReference ? reference(board.references + 1) : priv.reference;
  return {
    type: 'CaseReopened',
    data: { caseId: card.id, restored, newReference },
    priv: { by, restored: { ...priv, reference: given } },
  } as const;
}
