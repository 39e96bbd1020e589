'use client';

import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  HourglassIcon,
} from '@navikt/aksel-icons';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useBoard } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import { dayStrip, type DayStrip as Figures } from '@/domain/read-models/day-strip';
import { TextButton } from '../ui/text-button';
import { useDates } from '../ui/use-dates';
import { useDesk } from './desk-context';
import { inDays } from './staffing/share';

/** The day in one look: are we à jour, and five figures of the unit as one. */
export function DayStrip({ today }: { readonly today: Day }) {
  const t = useTranslations('desk.strip');
  const format = useFormatter();
  const strip = useBoard((board) => dayStrip(board, today), sameFigures);
  return (
    <section
      aria-label={t('name')}
      className="flex min-h-92 shrink-0 flex-wrap items-center gap-y-12 px-22 py-8 phone:order-1 phone:px-16"
    >
      <UpToDate strip={strip} today={today} />
      <dl className="flex flex-1 flex-wrap gap-y-8 phone:w-full phone:justify-between">
        <Figure label={t('received')}>{format.number(strip.received)}</Figure>
        <Figure label={t('finished')}>{format.number(strip.finished)}</Figure>
        <Figure label={t('stock')}>{format.number(strip.stock)}</Figure>
        <Figure label={t('oldest')}>
          {strip.oldestDays === null ? (
            <Unit>{t('queueEmpty')}</Unit>
          ) : (
            t.rich('oldestDays', { days: strip.oldestDays, unit: (text) => <Unit>{text}</Unit> })
          )}
        </Figure>
        <Figure label={t('personDays')}>
          {t.rich('personDaysOf', {
            days: inDays(format, strip.personDays),
            workers: strip.workers,
            unit: (text) => <Unit>{text}</Unit>,
          })}
        </Figure>
      </dl>
    </section>
  );
}

function UpToDate({ strip, today }: { readonly strip: Figures; readonly today: Day }) {
  const t = useTranslations('desk.strip');
  const dates = useDates(today);
  const { ask } = useDesk();
  const { upToDate } = strip;
  return (
    <div className="mr-24 flex min-h-64 w-392 items-center gap-16 border-ax-neutral-400 border-r pr-16 phone:mr-0 phone:w-full phone:border-r-0 phone:pr-0 narrow:w-320">
      <UpToDateIcon kind={upToDate.kind} />
      <div>
        <h2 className="text-ax-text-neutral-subtle text-small">{t('upToDate')}</h2>
        <p className="font-strong text-status phone:text-lead">
          {upToDate.kind === 'yes'
            ? t('yes', { clock: dates.clock(upToDate.at) })
            : t(upToDate.kind, { count: upToDate.left })}
        </p>
        <p className="text-ax-text-neutral-subtle text-small">
          {t('cutoff', { clock: dates.time(strip.cutoff) })}{' '}
          <TextButton onClick={() => ask({ kind: 'recentDays' })}>
            {t('recentDays', { count: strip.corrected })}
          </TextButton>
        </p>
      </div>
    </div>
  );
}

function UpToDateIcon({ kind }: { readonly kind: Figures['upToDate']['kind'] }) {
  const size = {
    fontSize: '1.875rem',
    'aria-hidden': true,
    className: 'shrink-0 text-ax-warning-800',
  } as const;
  const good = { ...size, className: 'shrink-0 text-ax-success-800' };
  switch (kind) {
    case 'open':
      return <HourglassIcon {...size} />;
    case 'no':
      return <ExclamationmarkTriangleIcon {...size} />;
    case 'now':
    case 'yes':
      return <CheckmarkCircleIcon {...good} />;
    default:
      return unreachable(kind);
  }
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-124 pr-16 phone:min-w-[33%] phone:pr-8">
      <dt className="text-ax-text-neutral-subtle text-small">{label}</dt>
      <dd className="whitespace-nowrap font-strong text-figure">{children}</dd>
    </div>
  );
}

function Unit({ children }: { readonly children: ReactNode }) {
  return (
    <span className="font-regular text-ax-text-neutral-subtle text-body tracking-normal">
      {children}
    </span>
  );
}

function sameFigures(one: Figures, other: Figures): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
