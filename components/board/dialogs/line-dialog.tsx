'use client';

import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { ClientCommand } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

type LineDialogProps = {
  readonly label: string;
  readonly verb: string;
  readonly icon: ReactNode;
  readonly draft: string;
  readonly command: (reason: string) => ClientCommand;
};

/** One line of reason: why it is urgent, or why it is returned. */
export function LineDialog({ label, verb, icon, draft, command }: LineDialogProps) {
  const t = useTranslations('dialog');
  const order = useOrder();
  const [reason, setReason] = useState(draft);
  function send() {
    if (reason.trim() === '') return order.refuse(refusal('E_EMPTY', { field: 'reason' }));
    order.send(command(reason));
  }
  return (
    <OrderForm
      verb={verb}
      icon={icon}
      error={order.errorBesides(['reason'])}
      onSend={send}
      onCancel={order.close}
    >
      <TextField
        size="small"
        label={label}
        description={t('neverNames')}
        value={reason}
        error={order.errorAt('reason')}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
    </OrderForm>
  );
}
