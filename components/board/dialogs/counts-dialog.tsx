'use client';

import {
  CheckmarkIcon,
  ClipboardCheckmarkIcon,
  InboxDownIcon,
  LayersIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { CaseTypeId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import { ChoiceChips } from '../../ui/choice-chips';
import { type CountsDraft, countCommand, WHATS } from './counts-draft';
import { CountsFields } from './counts-fields';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

const ICONS = {
  finished: CheckmarkIcon,
  registered: ClipboardCheckmarkIcon,
  received: InboxDownIcon,
  recount: LayersIcon,
};

const NO_PILES: readonly never[] = [];

/** Oppdater antall: what came, what was registered, what was finished; or a recount of one day's pile. */
export function CountsDialog({
  caseType,
  today,
}: {
  readonly caseType: CaseTypeId;
  readonly today: Day;
}) {
  const t = useTranslations('dialog.counts');
  const order = useOrder();
  const piles = useBoard((board) => board.counts[caseType]?.piles) ?? NO_PILES;
  const [draft, setDraft] = useState<CountsDraft>({
    what: 'finished',
    number: '',
    received: '',
    registered: false,
    unregistered: '',
    ready: '',
    sees: null,
  });
  function send() {
    const read = countCommand(draft, caseType, piles, today);
    switch (read.kind) {
      case 'command':
        return order.send(read.command);
      case 'notANumber':
        return order.refuse(refusal('E_BAD_OP', { field: read.field }));
      case 'notADay':
        return order.refuse(refusal('E_BAD_DATE', { field: 'received' }));
      default:
        return unreachable(read);
    }
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<LayersIcon aria-hidden />}
      error={order.errorBesides(['number', 'received', 'unregistered', 'ready'])}
      onSend={send}
      onCancel={order.close}
    >
      <ChoiceChips
        legend={t('what')}
        choices={WHATS.map((what) => {
          const Icon = ICONS[what];
          return { value: what, label: t(what), icon: <Icon aria-hidden /> };
        })}
        value={draft.what}
        onChange={(what) => setDraft({ ...draft, what })}
      />
      <CountsFields
        draft={draft}
        piles={piles}
        today={today}
        errorAt={order.errorAt}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
    </OrderForm>
  );
}
