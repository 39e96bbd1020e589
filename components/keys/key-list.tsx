'use client';

import { KeyHorizontalIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useServerNow } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { EmptyState } from '../ui/empty-state';
import { useDates } from '../ui/use-dates';

export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly madeOn: Day;
  readonly usedOn: Day | null;
};

type KeyListProps = {
  readonly keys: readonly ApiKey[];
  readonly onRevoke: (key: ApiKey) => void;
};

/** What each key is for and whether it is still used: what a leader needs in order to revoke the right one. */
export function KeyList({ keys, onRevoke }: KeyListProps) {
  const t = useTranslations('settings.keys');
  const dates = useDates(dayOf(useServerNow()()));
  if (keys.length === 0) {
    return (
      <EmptyState icon={<KeyHorizontalIcon aria-hidden />} title={t('none')} fact={t('noneFact')} />
    );
  }
  return (
    <ul aria-label={t('title')} className="border-ax-neutral-400 border-t">
      {keys.map((key) => (
        <li
          key={key.id}
          className="flex min-h-56 flex-wrap items-center gap-12 border-ax-neutral-300 border-b py-8"
        >
          <KeyHorizontalIcon aria-hidden className="text-[1.25rem]" />
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="break-words font-strong">{key.name}</span>
            <span className="text-small text-ax-text-neutral-subtle">
              {t('made', { day: dates.day(key.madeOn) })}{' '}
              {key.usedOn === null ? t('neverUsed') : t('used', { day: dates.day(key.usedOn) })}
            </span>
          </span>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            aria-label={t('revokeOne', { name: key.name })}
            onClick={() => onRevoke(key)}
          >
            {t('revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
