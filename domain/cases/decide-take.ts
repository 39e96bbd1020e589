import { personOf } from '../actor';
import type { Board } from '../board';
import type { Day } from '../calendar';
import { addWorkingDays } from '../calendar/working-days';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { BoardEvent } from '../event';
import type { PersonId } from '../ids';
import { canWork } from '../people/decide';
import { refusal } from '../refusal';
import type { Case } from './case';
import { findCase, isHeldBy, stoodInTheWay } from './find';
import { readyInOrder } from './order';

export function decideRegister(
  board: Board,
  command: CommandOf<'RegisterCase'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { state } = found.card;
  if (state.kind === 'ready') return QUIET;
  if (state.kind !== 'arrived') return refused(stoodInTheWay(found.card));
  return happened({
    type: 'CaseRegistered',
    data: { caseId: command.caseId },
    priv: { by: personOf(context.actor) },
  });
}

/**
 * The next case for whoever asks. Decided by the server alone: two people who ask at the same instant get two cases, and
 * a browser that guessed would show one of them the wrong one.
 */
export function decideTakeNext(board: Board, context: Context): Decision {
  const person = personOf(context.actor);
  if (!context.facts.onServer) return refused(refusal('E_NEEDS_SERVER'));
  if (!canWork(board, person)) return refused(refusal('E_AWAY'));
  const card = nextFor(board, person);
  if (card === null) return refused(refusal('E_NOTHING_TO_TAKE'));
  return happened(taken(board, card, context));
}

/** The oldest ready case that this person has not put back, urgent ones first; null when there is none. */
export function nextFor(board: Board, person: PersonId | null): Case | null {
  for (const card of readyInOrder(board)) {
    if (person === null || !card.priv.passedBy.includes(person)) return card;
  }
  return null;
}

export function decideTake(
  board: Board,
  command: CommandOf<'TakeCase'>,
  context: Context,
): Decision {
  const person = personOf(context.actor);
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  if (isHeldBy(found.card, person)) return QUIET;
  if (found.card.state.kind === 'taken') return refused(stoodInTheWay(found.card, 'E_TAKEN'));
  if (found.card.state.kind !== 'ready') return refused(stoodInTheWay(found.card));
  if (!canWork(board, person)) return refused(refusal('E_AWAY'));
  return happened(taken(board, found.card, context));
}

/** A reservation lasts to the end of the next working day. */
export function reservedUntil(board: Board, today: Day): Day {
  return addWorkingDays(today, 1, board.setup.closedDays);
}

function taken(board: Board, card: Case, context: Context): BoardEvent {
  return {
    type: 'CaseTaken',
    data: { caseId: card.id, until: reservedUntil(board, context.today) },
    priv: { by: personOf(context.actor) },
  };
}
