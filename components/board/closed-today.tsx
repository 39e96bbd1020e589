'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import { TextButton } from '../ui/text-button';
import { CaseCard } from './case-card';
import { CaseList } from './case-list';
import { useClosed } from './use-columns';

/** What is finished stays until the day turns, struck through and without a name, so that it can be opened again. */
export function ClosedToday({ today }: { readonly today: Day }) {
  const t = useTranslations('desk.closed');
  const cards = useClosed();
  const [open, setOpen] = useState(false);
  if (cards.length === 0) return null;
  return (
    <div className="mt-12">
      <div className="flex items-baseline justify-between gap-8 border-ax-neutral-300 border-t pt-8 pb-6">
        <h4 className="text-small">
          <span className="font-strong">{t('title')}</span>{' '}
          <span className="text-ax-text-neutral-subtle">{cards.length}</span>
        </h4>
        <TextButton expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hide') : t('show')}
        </TextButton>
      </div>
      {open ? (
        <CaseList
          cards={cards}
          name={t('name', { count: cards.length })}
          draw={(card) => <CaseCard card={card} today={today} isNext={false} />}
        />
      ) : null}
    </div>
  );
}
