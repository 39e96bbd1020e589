import { useTranslations } from 'next-intl';
import { useBoard, usePendingOn, useReturned } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { type Case, isClosed } from '@/domain/cases/case';
import { type Deviation, deviationOf } from '@/domain/read-models/case-deviation';
import { useNames } from './case-names';
import type { Mark } from './deviation-tag';

/** The one thing that a card's third line says: the worst of what deviates, or null. */
export function useMark(card: Case, today: Day): Mark | null {
  const t = useTranslations('card');
  const pending = usePendingOn(card.id);
  const name = useNames();
  const { refused } = useReturned();
  const deviation = useBoard((board) => deviationOf(card, board, today), sameDeviation);
  const stood = refused.find((one) => one.status.refusal.stood?.caseId === card.id)?.status.refusal
    .stood;
  if (pending === 'waiting') return { kind: 'pending', closed: isClosed(card.state) };
  if (deviation !== null && COMES_FIRST.has(deviation.kind)) return deviation;
  if (stood !== undefined) {
    return {
      kind: 'conflict',
      by: name(stood.by, t('somebody')),
      at: stood.at,
      state: stood.state,
    };
  }
  if (card.state.kind === 'done') return { kind: 'finished', at: card.state.at };
  if (card.state.kind === 'withdrawn') return { kind: 'withdrawn' };
  return deviation;
}

// Whatever somebody else has just done matters less than these.
const COMES_FIRST = new Set<Deviation['kind']>(['missing', 'overDeadline', 'urgent']);

function sameDeviation(one: Deviation | null, other: Deviation | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
