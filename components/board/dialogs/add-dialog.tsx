'use client';

import { PlusIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { CommandOf } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { addCommand, addDraft } from './add-draft';
import { AddFields } from './add-fields';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

const FIELDS = ['caseType', 'received', 'deadline', 'externalId'] as const;

type AddDialogProps = { readonly today: Day; readonly draft?: CommandOf<'AddCase'> };

/** A new card. The board makes its reference. */
export function AddDialog({ today, draft: before }: AddDialogProps) {
  const t = useTranslations('dialog.add');
  const order = useOrder();
  const [draft, setDraft] = useState(() => addDraft(today, before));
  const type = useBoard((board) => board.setup.caseTypes.find((one) => one.id === draft.caseType));
  const counted = type?.tracking === 'counts';
  function send() {
    const read = addCommand(draft, counted, today);
    if (read.ok) order.send(read.command);
    else order.refuse(refusal(read.code, { field: read.field }));
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<PlusIcon aria-hidden />}
      error={order.errorBesides(FIELDS)}
      onSend={send}
      onCancel={order.close}
    >
      <AddFields
        draft={draft}
        counted={counted}
        today={today}
        errorAt={order.errorAt}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
    </OrderForm>
  );
}
