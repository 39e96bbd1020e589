'use client';

import { LayersIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { type CountRow, countRows } from '@/domain/read-models/queue';
import { DifficultyBars } from '../ui/difficulty-bars';
import { TextButton } from '../ui/text-button';
import { useDates } from '../ui/use-dates';
import { useDesk } from './desk-context';

/** Piles: case types of which there are too many for a card each. */
export function CountRows({ today }: { readonly today: Day }) {
  const t = useTranslations('desk.counts');
  const { ask } = useDesk();
  const rows = countRows(useBoard((board) => board));
  if (rows.length === 0) return null;
  return (
    <div className="@container">
      <ul
        aria-label={t('name')}
        className="grid @max-[34rem]:grid-cols-[minmax(0,1fr)_auto] grid-cols-[minmax(0,1fr)_repeat(4,auto)] gap-x-8 border-ax-neutral-300 border-t"
      >
        {rows.map((row) => (
          <Row key={row.caseType.id} row={row} today={today} />
        ))}
      </ul>
      <div className="flex justify-end py-2">
        <TextButton onClick={() => ask({ kind: 'stock' })}>{t('stock')}</TextButton>
      </div>
    </div>
  );
}

function Row({ row, today }: { readonly row: CountRow; readonly today: Day }) {
  const t = useTranslations('desk.counts');
  const words = useTranslations('card');
  const { ask } = useDesk();
  const dates = useDates(today);
  const { caseType, unregistered, ready, oldest, finishedToday } = row;
  return (
    <li className="col-span-full grid min-h-37 grid-cols-subgrid items-center border-ax-neutral-300 border-b py-4">
      <span className="flex items-center gap-6">
        <LayersIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
        <span className="min-w-0 font-strong wrap-anywhere">{caseType.name}</span>
        <DifficultyBars difficulty={caseType.difficulty} />
        <span className="sr-only">{words(`difficulty.${caseType.difficulty}`)}</span>
      </span>
      <span className="@max-[34rem]:order-3 whitespace-nowrap text-small">
        {unregistered === 0 ? (
          <span className="text-ax-text-neutral-subtle">{t('allRegistered')}</span>
        ) : (
          t.rich('unregistered', { count: unregistered, b: strong })
        )}
      </span>
      <span className="@max-[34rem]:order-4 whitespace-nowrap text-small">
        {t.rich('ready', { count: ready, b: strong })}
        {oldest === null ? null : (
          <span className="text-ax-text-neutral-subtle">
            {t('oldest', { day: dates.dayShort(oldest) })}
          </span>
        )}
      </span>
      <span className="@max-[34rem]:order-5 whitespace-nowrap text-small">
        {t.rich('finished', { count: finishedToday, b: strong })}
      </span>
      <TextButton
        className="@max-[34rem]:order-2 justify-self-end"
        name={t('updateName', { name: caseType.name })}
        onClick={() => ask({ kind: 'counts', caseType: caseType.id })}
      >
        {/* What is updated gives way to the name of the type; both are in the button's own name. */}
        {t.rich('update', { wide: (text) => <span className="@max-[44rem]:hidden">{text}</span> })}
      </TextButton>
    </li>
  );
}

function strong(text: ReactNode) {
  return <b className="font-strong text-body">{text}</b>;
}
