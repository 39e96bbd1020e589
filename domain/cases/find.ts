import type { Actor } from '../actor';
import type { Board } from '../board';
import type { Context } from '../decision';
import type { CaseId, PersonId, ReasonId } from '../ids';
import { get } from '../ordered-map';
import { type Refusal, type RefusalCode, refusal } from '../refusal';
import type { Reason } from '../setup/setup';
import { completesNumberIn } from '../text/spread-number';
import { type Case, stateSince } from './case';

/** Small questions that many orders about a case ask before they decide. */
export type Found =
  | { readonly ok: true; readonly card: Case }
  | { readonly ok: false; readonly refusal: Refusal };

export function findCase(board: Board, id: CaseId, context: Context): Found {
  const card = get(board.cases, id);
  if (card !== undefined) return { ok: true, card };
  return {
    ok: false,
    refusal: refusal(context.facts.closedCase === null ? 'E_NOT_FOUND' : 'E_GONE'),
  };
}

/** A no that says who stands in the way, what they did and when. */
export function stoodInTheWay(card: Case, code: RefusalCode = 'E_CHANGED'): Refusal {
  return refusal(code, {
    stood: {
      caseId: card.id,
      by: card.priv.takenBy ?? card.priv.lastBy,
      at: stateSince(card.state),
      state: card.state.kind,
    },
  });
}

export function isHeldBy(card: Case, person: PersonId | null): boolean {
  return card.state.kind === 'taken' && person !== null && card.priv.takenBy === person;
}

/** Whether a waiting case comes back to this person when what is waited for has come. */
export function isKeptBy(card: Case, person: PersonId): boolean {
  return card.state.kind === 'waiting' && card.state.kept && card.priv.keptBy === person;
}

/** Whether somebody may act on a taken case: its holder and every leader. Whoever offers an action asks this too. */
export function mayActOnTaken(card: Case, actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'integration') return false;
  return actor.role === 'leader' || isHeldBy(card, actor.person);
}

export type FoundReason =
  | { readonly ok: true; readonly reason: Reason }
  | { readonly ok: false; readonly refusal: Refusal };

export function findReason(
  board: Board,
  list: Reason['list'],
  id: ReasonId,
  field = 'reason',
): FoundReason {
  const reason = board.setup.reasons.find((one) => one.id === id && one.list === list);
  if (reason === undefined) return { ok: false, refusal: refusal('E_NOT_FOUND', { field }) };
  if (reason.retired) return { ok: false, refusal: refusal('E_RETIRED', { field }) };
  return { ok: true, reason };
}

/** The text that completes an identity number is refused, whichever of the case's texts it began in. */
export function completesNumber(card: Case, written: readonly string[]): boolean {
  const { externalId, urgentReason, returnReason, note, asked } = card.priv;
  const standing = [externalId, urgentReason, returnReason, note, ...Object.values(asked)];
  return completesNumberIn(standing, written);
}
