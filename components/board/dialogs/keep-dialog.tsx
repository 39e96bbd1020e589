'use client';

import { CalendarIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import { LIMITS } from '@/domain/limits';
import { refusal } from '@/domain/refusal';
import { asTyped, typedDay } from '../../ui/typed-day';
import { OrderForm } from './order-form';
import { ReviewDays } from './review-days';
import { useOrder } from './use-order';

const AHEAD = [2, 3, 5] as const;

type KeepDialogProps = {
  readonly card: Case;
  readonly today: Day;
  readonly draft?: CommandOf<'KeepCase'>;
};

/** How long a taken case stays with the one who has it. */
export function KeepDialog({ card, today, draft }: KeepDialogProps) {
  const t = useTranslations('dialog.keep');
  const order = useOrder();
  const standing = card.state.kind === 'taken' ? card.state.until : today;
  const [typed, setTyped] = useState(() => asTyped(draft?.until ?? standing));
  function send() {
    const until = typedDay(typed, today);
    if (until === null)
      return order.refuse(refusal('E_BAD_DATE', { field: 'until', limit: LIMITS.keepDays }));
    order.send({ type: 'KeepCase', caseId: card.id, until });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<CalendarIcon aria-hidden />}
      error={order.errorBesides(['until'])}
      onSend={send}
      onCancel={order.close}
    >
      <ReviewDays
        legend={t('until')}
        ahead={AHEAD}
        today={today}
        value={typed}
        onChange={setTyped}
        error={order.errorAt('until')}
      />
    </OrderForm>
  );
}
