'use client';

import { BellIcon, EyeIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { addWorkingDays } from '@/domain/calendar/working-days';
import type { Case, Wait } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import { LIMITS } from '@/domain/limits';
import { refusal } from '@/domain/refusal';
import { ChoiceChips } from '../../ui/choice-chips';
import { asTyped, typedDay } from '../../ui/typed-day';
import { OrderForm } from './order-form';
import { ReviewDays } from './review-days';
import { useOrder } from './use-order';

/** Working days when the reason says nothing else. */
const USUAL_DAYS = 5;

type ReviewDialogProps = {
  readonly card: Case;
  readonly wait: Wait;
  readonly today: Day;
  readonly draft?: CommandOf<'ReviewWait'>;
};

/** Somebody has looked: reminded or not, and when to look again. */
export function ReviewDialog({ card, wait, today, draft }: ReviewDialogProps) {
  const t = useTranslations('dialog.review');
  const order = useOrder();
  const usual = useBoard((board) => {
    const reason = board.setup.reasons.find((one) => one.id === wait.reason);
    return addWorkingDays(today, reason?.reviewDays ?? USUAL_DAYS, board.setup.closedDays);
  });
  const [did, setDid] = useState<'reminded' | 'seen'>(
    draft?.reminded === true ? 'reminded' : 'seen',
  );
  const [typed, setTyped] = useState(() => asTyped(draft?.nextReview ?? usual));
  function send() {
    const nextReview = typedDay(typed, today);
    if (nextReview === null) {
      return order.refuse(refusal('E_BAD_DATE', { field: 'nextReview', limit: LIMITS.reviewDays }));
    }
    order.send({
      type: 'ReviewWait',
      caseId: card.id,
      wait: wait.id,
      nextReview,
      reminded: did === 'reminded',
    });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<EyeIcon aria-hidden />}
      error={order.errorBesides(['nextReview'])}
      onSend={send}
      onCancel={order.close}
    >
      <ChoiceChips
        legend={t('did')}
        choices={[
          { value: 'seen', label: t('seen'), icon: <EyeIcon aria-hidden /> },
          { value: 'reminded', label: t('reminded'), icon: <BellIcon aria-hidden /> },
        ]}
        value={did}
        onChange={setDid}
      />
      <ReviewDays
        legend={t('nextReview')}
        today={today}
        value={typed}
        onChange={setTyped}
        error={order.errorAt('nextReview')}
        then={(days) => t('then', { days })}
      />
    </OrderForm>
  );
}
