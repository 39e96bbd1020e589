import { personOf } from '../actor';
import type { Board } from '../board';
import { addDays } from '../calendar';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { LIMITS } from '../limits';
import { canWork, roleOf } from '../people/decide';
import { refusal } from '../refusal';
import { reservedUntil } from './decide-take';
import { findCase, findReason, mayActOnTaken, stoodInTheWay } from './find';

export function decideKeep(
  board: Board,
  command: CommandOf<'KeepCase'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { state } = found.card;
  if (state.kind !== 'taken') return refused(stoodInTheWay(found.card));
  if (!mayActOnTaken(found.card, context.actor))
    return refused(stoodInTheWay(found.card, 'E_NOT_YOURS'));
  if (state.until === command.until) return QUIET;
  const latest = addDays(context.today, LIMITS.keepDays);
  if (command.until < context.today || command.until > latest) {
    return refused(refusal('E_BAD_DATE', { field: 'until', limit: LIMITS.keepDays }));
  }
  return happened({
    type: 'CaseKept',
    data: { caseId: command.caseId, until: command.until },
    priv: { by: personOf(context.actor) },
  });
}

export function decidePutBack(
  board: Board,
  command: CommandOf<'PutBackCase'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (
    card.state.kind === 'ready' &&
    by !== null &&
    card.priv.lastBy === by &&
    card.priv.passedBy.includes(by)
  ) {
    return QUIET;
  }
  if (card.state.kind !== 'taken') return refused(stoodInTheWay(card));
  if (!mayActOnTaken(card, context.actor)) return refused(stoodInTheWay(card, 'E_NOT_YOURS'));
  const reason = findReason(board, 'putBack', command.reason);
  if (!reason.ok) return refused(reason.refusal);
  return happened({
    type: 'CasePutBack',
    data: { caseId: card.id, reason: command.reason },
    priv: { by, from: card.priv.takenBy },
  });
}

export function decideHandOver(
  board: Board,
  command: CommandOf<'HandOverCase'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (card.state.kind !== 'taken') return refused(stoodInTheWay(card));
  if (card.priv.takenBy === command.to) return QUIET;
  if (!mayActOnTaken(card, context.actor)) return refused(stoodInTheWay(card, 'E_NOT_YOURS'));
  if (roleOf(board, command.to) === null) return refused(refusal('E_NOT_FOUND', { field: 'to' }));
  if (!canWork(board, command.to)) return refused(refusal('E_AWAY', { field: 'to' }));
  const reason = findReason(board, 'handOver', command.reason);
  if (!reason.ok) return refused(reason.refusal);
  return happened({
    type: 'CaseHandedOver',
    data: { caseId: card.id, reason: command.reason, until: reservedUntil(board, context.today) },
    priv: { by: personOf(context.actor), to: command.to },
  });
}
