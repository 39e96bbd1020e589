'use client';

import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Case } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import type { ReasonId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import { OrderForm } from './order-form';
import { ReasonChoice } from './reason-choice';
import { useOrder } from './use-order';

/** Back to its own place in the queue, and never offered to the same person again. */
export function PutBackDialog({
  card,
  draft,
}: {
  readonly card: Case;
  readonly draft?: CommandOf<'PutBackCase'>;
}) {
  const t = useTranslations('dialog.putBack');
  const order = useOrder();
  const [reason, setReason] = useState<ReasonId | null>(draft?.reason ?? null);
  function send() {
    if (reason === null) return order.refuse(refusal('E_EMPTY', { field: 'reason' }));
    order.send({ type: 'PutBackCase', caseId: card.id, reason });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<ArrowUndoIcon aria-hidden />}
      error={order.errorBesides(['reason'])}
      onSend={send}
      onCancel={order.close}
    >
      <ReasonChoice
        legend={t('why')}
        list="putBack"
        value={reason}
        error={order.errorAt('reason')}
        onChange={(chosen) => setReason(chosen.id)}
      />
    </OrderForm>
  );
}
