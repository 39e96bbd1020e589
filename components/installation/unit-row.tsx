import { ExclamationmarkTriangleIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { Tag } from '../ui/tag';
import { useDates } from '../ui/use-dates';
import type { UnitSeen } from './seen';

type UnitRowProps = {
  readonly unit: UnitSeen;
  readonly today: Day;
  readonly children: ReactNode;
};

/** One unit: who leads it and how large it is, and nothing of what stands on its board. */
export function UnitRow({ unit, today, children }: UnitRowProps) {
  const t = useTranslations('installation.units');
  const dates = useDates(today);
  const { name, slug, number, leaders, people, open, since } = unit;
  const facts = [
    ...(number === null ? [] : [t('number', { number })]),
    slug,
    t('since', { day: dates.day(dayOf(since)) }),
  ];
  return (
    <li
      data-unit={slug}
      className="grid min-h-64 grid-cols-[minmax(0,5fr)_minmax(0,4fr)_7rem_9rem_20rem] items-center gap-x-20 gap-y-4 border-ax-neutral-300 border-b py-10 phone:flex phone:flex-wrap phone:gap-x-12"
    >
      <span className="flex flex-col phone:w-full">
        <span className="font-strong text-lead">{name}</span>
        <span className="text-small text-ax-text-neutral-subtle">{facts.join(' · ')}</span>
      </span>
      <span className="flex flex-wrap items-center gap-8 phone:w-full">
        {unit.closed !== null ? <ClosedFacts closed={unit.closed} today={today} /> : null}
        {unit.closed === null && leaders.length > 0
          ? t('leaders', { names: leaders.join(', ') })
          : null}
        {unit.closed === null && leaders.length === 0 ? (
          <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
            {t('noLeader')}
          </Tag>
        ) : null}
        {unit.merging ? (
          <Tag tone="info" icon={<PadlockLockedIcon aria-hidden />}>
            {t('merging')}
          </Tag>
        ) : null}
      </span>
      <span className="tabular-nums">{t('people', { count: people })}</span>
      <span className="tabular-nums">{t('open', { count: open })}</span>
      <span className="flex flex-wrap justify-end gap-8 phone:w-full phone:justify-start">
        {children}
      </span>
    </li>
  );
}

function ClosedFacts({
  closed,
  today,
}: {
  readonly closed: NonNullable<UnitSeen['closed']>;
  readonly today: Day;
}) {
  const t = useTranslations('installation.units');
  const dates = useDates(today);
  const { at, into, reopenUntil } = closed;
  return (
    <span className="flex flex-col">
      <span className="flex items-center gap-6">
        <PadlockLockedIcon aria-hidden className="shrink-0 text-[1.25rem]" />
        {t('closedAt', { day: dates.day(dayOf(at)) })}
      </span>
      <span className="text-small text-ax-text-neutral-subtle">
        {into !== null
          ? t('into', { into })
          : reopenUntil === null
            ? t('forGood')
            : t('reopenUntil', { day: dates.day(dayOf(reopenUntil)) })}
      </span>
    </span>
  );
}
