'use client';

import { XMarkIcon } from '@navikt/aksel-icons';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Case, WITHDRAWALS, type Withdrawal } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

/** A case that leaves without being finished, for one of four reasons. */
export function WithdrawDialog({
  card,
  draft,
}: {
  readonly card: Case;
  readonly draft?: CommandOf<'WithdrawCase'>;
}) {
  const t = useTranslations('dialog.withdraw');
  const words = useTranslations('case.withdrawal');
  const order = useOrder();
  const [why, setWhy] = useState<Withdrawal | null>(draft?.why ?? null);
  function send() {
    if (why === null) return order.refuse(refusal('E_EMPTY', { field: 'why' }));
    order.send({ type: 'WithdrawCase', caseId: card.id, why });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<XMarkIcon aria-hidden />}
      error={order.errorBesides(['why'])}
      onSend={send}
      onCancel={order.close}
    >
      <RadioGroup
        size="small"
        legend={t('why')}
        value={why ?? ''}
        error={order.errorAt('why')}
        onChange={setWhy}
      >
        {WITHDRAWALS.map((one) => (
          <Radio key={one} value={one}>
            {words(one)}
          </Radio>
        ))}
      </RadioGroup>
    </OrderForm>
  );
}
