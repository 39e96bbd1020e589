'use client';

import { PersonGroupIcon, PersonIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard, useMe, usePeople } from '@/client/use-board';
import type { PersonId, PriorityId } from '@/domain/ids';
import { isColleague } from '@/domain/people/decide';
import { ChoiceChips } from '../../ui/choice-chips';
import { PersonCircle } from '../../ui/person-circle';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

const EVERYBODY = 'everybody';

/** Who sees to a priority: one of the unit, or all of it. */
export function OwnerDialog({ priority }: { readonly priority: PriorityId }) {
  const t = useTranslations('dialog.owner');
  const order = useOrder();
  const me = useMe();
  const people = usePeople();
  const board = useBoard((one) => one);
  const found = board.priorities.find((one) => one.id === priority);
  const [owner, setOwner] = useState<PersonId | null>(found?.priv.owner ?? null);
  if (found === undefined) return <p>{t('gone')}</p>;
  const colleagues = board.members
    .filter(({ person }) => isColleague(board, person))
    .map(({ person }) => {
      const named = people.get(person);
      const name = named?.name ?? '';
      return {
        value: person as PersonId | typeof EVERYBODY,
        label: person === me.person ? t('me', { name }) : name,
        icon: <PersonCircle initials={named?.initials ?? ''} size={24} />,
      };
    })
    .sort((one, other) => one.label.localeCompare(other.label, 'nb'));
  return (
    <OrderForm
      verb={t('verb')}
      icon={<PersonIcon aria-hidden />}
      error={order.errorBesides(['owner'])}
      onSend={() => order.send({ type: 'AssignPriority', priority, owner })}
      onCancel={order.close}
    >
      <p className="break-words">{found.text}</p>
      <ChoiceChips
        legend={t('who')}
        choices={[
          { value: EVERYBODY, label: t('everybody'), icon: <PersonGroupIcon aria-hidden /> },
          ...colleagues,
        ]}
        value={owner ?? EVERYBODY}
        onChange={(value) => setOwner(value === EVERYBODY ? null : value)}
        error={order.errorAt('owner')}
      />
    </OrderForm>
  );
}
