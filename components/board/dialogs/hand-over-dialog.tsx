'use client';

import { ArrowRightLeftIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard, useMe, usePeople } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import type { PersonId, ReasonId } from '@/domain/ids';
import { canWork } from '@/domain/people/decide';
import { refusal } from '@/domain/refusal';
import { ChoiceChips } from '../../ui/choice-chips';
import { PersonCircle } from '../../ui/person-circle';
import { OrderForm } from './order-form';
import { ReasonChoice } from './reason-choice';
import { useOrder } from './use-order';

/** To somebody who is at work today, with a reason of the unit's. */
export function HandOverDialog({
  card,
  draft,
}: {
  readonly card: Case;
  readonly draft?: CommandOf<'HandOverCase'>;
}) {
  const t = useTranslations('dialog.handOver');
  const order = useOrder();
  const board = useBoard((one) => one);
  const me = useMe();
  const people = usePeople();
  const [to, setTo] = useState<PersonId | null>(draft?.to ?? null);
  const [reason, setReason] = useState<ReasonId | null>(draft?.reason ?? null);
  const choices = board.members
    .filter(({ person }) => person !== card.priv.takenBy && canWork(board, person))
    .map(({ person }) => {
      const named = people.get(person);
      const name = named?.name ?? '';
      return {
        value: person,
        label: person === me.person ? t('me', { name }) : name,
        icon: <PersonCircle initials={named?.initials ?? ''} size={24} />,
      };
    })
    .sort((one, other) => one.label.localeCompare(other.label, 'nb'));
  function send() {
    if (to === null) return order.refuse(refusal('E_EMPTY', { field: 'to' }));
    if (reason === null) return order.refuse(refusal('E_EMPTY', { field: 'reason' }));
    order.send({ type: 'HandOverCase', caseId: card.id, to, reason });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<ArrowRightLeftIcon aria-hidden />}
      error={order.errorBesides(['to', 'reason'])}
      onSend={send}
      onCancel={order.close}
    >
      <ChoiceChips
        legend={t('who')}
        choices={choices}
        value={to}
        onChange={setTo}
        error={order.errorAt('to')}
      />
      <ReasonChoice
        legend={t('why')}
        list="handOver"
        value={reason}
        error={order.errorAt('reason')}
        onChange={(chosen) => setReason(chosen.id)}
      />
    </OrderForm>
  );
}
