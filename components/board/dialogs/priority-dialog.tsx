'use client';

import { PencilWritingIcon } from '@navikt/aksel-icons';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { CommandOf } from '@/domain/command';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

/** A text that the board said no to, to be corrected and sent again; with what stands there now, when that is another one. */
export function PriorityDialog({
  draft,
}: {
  readonly draft: CommandOf<'AddPriority' | 'ChangePriority'>;
}) {
  const t = useTranslations('dialog.priority');
  const order = useOrder();
  const [text, setText] = useState(draft.text);
  const stands = useBoard((board) =>
    draft.type === 'AddPriority'
      ? undefined
      : board.priorities.find((one) => one.id === draft.priority)?.text,
  );
  function send() {
    // Of one that was dropped meanwhile a new one is made: what was typed is not lost.
    if (draft.type === 'AddPriority') order.send({ ...draft, text });
    else if (stands === undefined)
      order.send({ type: 'AddPriority', text, owner: null, before: null });
    else order.send({ ...draft, text, replaces: stands });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<PencilWritingIcon aria-hidden />}
      error={order.errorBesides(['text'])}
      onSend={send}
      onCancel={order.close}
    >
      <TextField
        size="small"
        label={t('text')}
        value={text}
        error={order.errorAt('text')}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      {stands === undefined ? null : <p className="break-words">{t('stands', { text: stands })}</p>}
    </OrderForm>
  );
}
