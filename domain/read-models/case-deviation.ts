import type { Board } from '../board';
import { addDays, type Day, daysBetween } from '../calendar';
import { nextWorkingDay } from '../calendar/working-days';
import { type Case, isClosed } from '../cases/case';
import { firstReview } from '../cases/order';

/** The third line of a card: only when something deviates, and then the worst. Null on an ordinary day. */
export type Deviation =
  | { readonly kind: 'missing' }
  | { readonly kind: 'overDeadline'; readonly days: number }
  | { readonly kind: 'urgent'; readonly reason: string | null }
  | { readonly kind: 'deadline'; readonly day: Day; readonly days: number }
  | { readonly kind: 'lateReview'; readonly days: number }
  | { readonly kind: 'returnsTonight' }
  | { readonly kind: 'cameBack'; readonly from: NonNullable<Case['cameBack']> };

/** A deadline is worth a word when it is tomorrow, or on the next working day. */
export function deviationOf(card: Case, board: Board, today: Day): Deviation | null {
  if (isClosed(card.state)) return null;
  // Whatever else is late about it, nobody should work on it before somebody has looked.
  if (card.missing === 'marked') return { kind: 'missing' };
  const { deadline } = card;
  if (deadline !== null && deadline < today)
    return { kind: 'overDeadline', days: daysBetween(deadline, today) };
  if (card.urgent) return { kind: 'urgent', reason: card.priv.urgentReason };
  if (deadline !== null && deadline <= nextWorkingDay(today, board.setup.closedDays)) {
    return { kind: 'deadline', day: deadline, days: daysBetween(today, deadline) };
  }
  if (card.state.kind === 'waiting') {
    const review = firstReview(card) as Day;
    return review < today ? { kind: 'lateReview', days: daysBetween(review, today) } : null;
  }
  if (card.state.kind === 'taken' && endsTonight(card.state.until, today, board))
    return { kind: 'returnsTonight' };
  return card.cameBack === null ? null : { kind: 'cameBack', from: card.cameBack };
}

// The board turns on working days: a reservation that ends on Saturday ends when Monday opens.
function endsTonight(until: Day, today: Day, board: Board): boolean {
  return until < nextWorkingDay(today, board.setup.closedDays) && until < addDays(today, 7);
}
