'use client';

import { HourglassIcon, PlusIcon } from '@navikt/aksel-icons';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useMe } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import { isHeldBy } from '@/domain/cases/find';
import type { CommandOf } from '@/domain/command';
import { LIMITS } from '@/domain/limits';
import { refusal } from '@/domain/refusal';
import { TextButton } from '../../ui/text-button';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';
import { newWaitDraft, toWait, type WaitDraft, waitDraftOf } from './wait-draft';
import { WaitFields } from './wait-fields';

type HoldDialogProps = {
  readonly card: Case;
  readonly today: Day;
  readonly draft?: CommandOf<'HoldCase'>;
};

/** What is missing, whom we wait for, and when somebody looks again; once for each thing that is missing. */
export function HoldDialog({ card, today, draft }: HoldDialogProps) {
  const t = useTranslations('dialog.hold');
  const order = useOrder();
  const me = useMe();
  const nextKey = useRef(draft?.waits.length ?? 1);
  const [waits, setWaits] = useState<readonly WaitDraft[]>(
    () => draft?.waits.map(waitDraftOf) ?? [newWaitDraft(0)],
  );
  const [keep, setKeep] = useState(draft?.keep ?? false);
  const change = (key: number, changed: Partial<WaitDraft>) =>
    setWaits(waits.map((wait) => (wait.key === key ? { ...wait, ...changed } : wait)));
  function send() {
    const read = waits.map((wait) => toWait(wait, today));
    const wrong = read.findIndex((wait) => wait.missing !== null);
    const missing = read[wrong]?.missing;
    if (missing !== null && missing !== undefined) {
      return order.refuse(
        refusal(missing === 'nextReview' ? 'E_BAD_DATE' : 'E_EMPTY', {
          field: `waits.${wrong}.${missing}`,
        }),
      );
    }
    order.send({
      type: 'HoldCase',
      caseId: card.id,
      waits: read.flatMap(({ wait }) => (wait === null ? [] : [wait])),
      keep,
    });
  }
  const fields = waits.flatMap((_, n) =>
    ['reason', 'party', 'nextReview', 'asked'].map((field) => `waits.${n}.${field}`),
  );
  return (
    <OrderForm
      verb={t('verb')}
      icon={<HourglassIcon aria-hidden />}
      error={order.errorBesides(fields)}
      onSend={send}
      onCancel={order.close}
    >
      {waits.map((wait, n) => (
        <WaitFields
          key={wait.key}
          wait={wait}
          today={today}
          errorAt={(field) => order.errorAt(`waits.${n}.${field}`)}
          onChange={(changed) => change(wait.key, changed)}
          onRemove={waits.length === 1 ? null : () => setWaits(waits.filter((one) => one !== wait))}
        />
      ))}
      {waits.length >= LIMITS.waitsPerCase ? null : (
        <div className="-ml-4">
          <TextButton
            onClick={() => {
              setWaits([...waits, newWaitDraft(nextKey.current)]);
              nextKey.current += 1;
            }}
          >
            <PlusIcon aria-hidden className="inline align-[-0.125em]" /> {t('another')}
          </TextButton>
        </div>
      )}
      {card.state.kind !== 'taken' ? null : (
        <Checkbox size="small" checked={keep} onChange={(event) => setKeep(event.target.checked)}>
          {t(isHeldBy(card, me.person) ? 'keep' : 'keepTheirs')}
        </Checkbox>
      )}
    </OrderForm>
  );
}
