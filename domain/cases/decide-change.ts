import { type Actor, personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { refusal } from '../refusal';
import { type Case, isClosed } from './case';
import { needsApproval } from './decide-approval';
import { completesNumber, findCase, stoodInTheWay } from './find';

export function decideUrgency(
  board: Board,
  command: CommandOf<'MarkUrgent' | 'ClearUrgency'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (isClosed(card.state)) return refused(stoodInTheWay(card));
  if (command.type === 'ClearUrgency') {
    if (!card.urgent) return QUIET;
    return happened({ type: 'UrgencyCleared', data: { caseId: card.id }, priv: { by } });
  }
  if (card.urgent && card.priv.urgentReason === command.reason) return QUIET;
  if (completesNumber(card, [command.reason]))
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'reason' }));
  return happened({
    type: 'CaseMarkedUrgent',
    data: { caseId: card.id },
    priv: { by, reason: command.reason },
  });
}

/** The command says what it replaces: an edit made on an older picture is refused, never silently laid on top. */
export function decideChange(
  board: Board,
  command: CommandOf<'ChangeCase'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (isClosed(card.state)) return refused(stoodInTheWay(card));
  const { caseType, deadline, difficulty, replaces } = command;
  if (caseType === card.caseType && deadline === card.deadline && difficulty === card.difficulty)
    return QUIET;
  const seen = replaces.caseType === card.caseType && replaces.deadline === card.deadline;
  if (!seen || replaces.difficulty !== card.difficulty)
    return refused(stoodInTheWay(card, 'E_TEXT_CHANGED'));
  const type = board.setup.caseTypes.find((one) => one.id === caseType);
  if (type === undefined) return refused(refusal('E_NOT_FOUND', { field: 'caseType' }));
  if (type.retired && caseType !== card.caseType)
    return refused(refusal('E_RETIRED', { field: 'caseType' }));
  if (
    needsApproval(board, card) &&
    !type.needsApproval &&
    !mayDoWithoutApproval(card, context.actor)
  )
    return refused(refusal('E_APPROVAL_STAYS', { field: 'caseType' }));
  if (deadline !== null && deadline < card.received)
    return refused(refusal('E_BAD_DATE', { field: 'deadline' }));
  return happened({
    type: 'CaseChanged',
    data: { caseId: card.id, caseType, deadline, difficulty },
    priv: { by: personOf(context.actor) },
  });
}

// Whoever works on a case would otherwise change its type and finish it alone. Until somebody has taken it, a wrong type is
// only a wrong type; from then on it takes a leader who has not had the case.
export function mayDoWithoutApproval(card: Case, actor: Actor): boolean {
  if (actor.kind === 'system' || card.milestones.firstTakenAt === null) return true;
  if (actor.kind === 'integration') return false;
  const { takenBy, keptBy, preparedBy, passedBy } = card.priv;
  const hasHadIt = [takenBy, keptBy, preparedBy, ...passedBy].includes(actor.person);
  return actor.role === 'leader' && !hasHadIt;
}

export function decideNote(
  board: Board,
  command: CommandOf<'WriteNote'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  const { note, replaces } = command;
  if (note === card.priv.note) return QUIET;
  if (replaces !== card.priv.note) return refused(stoodInTheWay(card, 'E_TEXT_CHANGED'));
  if (isClosed(card.state)) return refused(stoodInTheWay(card));
  if (note !== null && completesNumber({ ...card, priv: { ...card.priv, note: null } }, [note])) {
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'note' }));
  }
  return happened({
    type: 'NoteWritten',
    data: { caseId: card.id },
    priv: { by: personOf(context.actor), note },
  });
}
