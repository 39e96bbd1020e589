'use client';

import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  FloppydiskIcon,
} from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { CopyButton } from '@navikt/ds-react/CopyButton';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { Section } from '../settings/section';
import type { Dates } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Tag } from '../ui/tag';
import { useDates } from '../ui/use-dates';
import type { BackupSeen, InstallationSeen } from './seen';

type BackupsSectionProps = InstallationSeen['backups'] & { readonly today: Day };

/** As docs/operations.md tells it. */
const RESTORE = 'npm run restore -- latest --move-aside';
const MEGABYTE = 1_000_000;

/** The copies that there are, and the way to one more. They are had from the server's folder, never from here. */
export function BackupsSection({ folder, list, today }: BackupsSectionProps) {
  const t = useTranslations('installation.backups');
  const dates = useDates(today);
  const router = useRouter();
  const [waiting, setWaiting] = useState(false);
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const newest = list.find(({ kind }) => kind !== 'moved-aside');

  async function make() {
    setWaiting(true);
    const sent = await send('POST', '/api/installation/backups');
    setWaiting(false);
    setSaid(sent.kind === 'yes' ? t('made') : '');
    setProblems(sent.kind === 'yes' ? NO_PROBLEMS : problemsFrom(sent, []));
    if (sent.kind === 'yes') router.refresh();
  }

  return (
    <Section title={t('title')}>
      {newest === undefined ? (
        <div className="max-w-[44rem]">
          <EmptyState
            icon={<FloppydiskIcon aria-hidden />}
            title={t('none')}
            fact={t('noneFact')}
          />
        </div>
      ) : (
        <p>{t('newest', { when: when(dates, today, newest.at) })}</p>
      )}
      <div className="mt-12 flex flex-wrap items-center gap-16">
        <Button size="small" variant="secondary" loading={waiting} onClick={make}>
          {t('make')}
        </Button>
        <p role="status">{said}</p>
      </div>
      <FormAlert problems={problems} />
      {list.length === 0 ? null : (
        <ul
          aria-label={t('listName', { count: list.length })}
          className="mt-16 border-ax-neutral-400 border-t"
        >
          {list.map((backup) => (
            <BackupRow key={backup.file} backup={backup} today={today} />
          ))}
        </ul>
      )}
      <dl className="mt-20 grid max-w-[52rem] grid-cols-[22rem_1fr] items-center gap-y-8 phone:grid-cols-1 phone:gap-y-2">
        <dt className="text-ax-text-neutral-subtle">{t('folder')}</dt>
        <dd className="break-all font-strong phone:mb-8">{folder}</dd>
        <dt className="text-ax-text-neutral-subtle">{t('restore')}</dt>
        <dd className="flex flex-wrap items-center gap-8">
          <code className="break-words">{RESTORE}</code>
          <CopyButton copyText={RESTORE} size="small" />
        </dd>
      </dl>
    </Section>
  );
}

/** With its day, even when that is this one. */
function when(dates: Dates, today: Day, at: number): string {
  return dayOf(at) === today ? dates.moment(at) : dates.since(at);
}

function BackupRow({ backup, today }: { readonly backup: BackupSeen; readonly today: Day }) {
  const t = useTranslations('installation.backups');
  const dates = useDates(today);
  const { at, kind, bytes, verified } = backup;
  const [whole = '0', tenth = '0'] = (bytes / MEGABYTE).toFixed(1).split('.');
  return (
    <li className="flex min-h-44 flex-wrap items-center gap-x-20 gap-y-4 border-ax-neutral-300 border-b py-6">
      <span className="min-w-200 flex-1 font-strong first-letter:uppercase">
        {when(dates, today, at)}
      </span>
      <span className="min-w-160">{t(`kind.${kind}`)}</span>
      <span className="min-w-80 text-right tabular-nums">{t('size', { whole, tenth })}</span>
      {verified ? (
        <Tag tone="success" icon={<CheckmarkCircleIcon aria-hidden />}>
          {t('verified')}
        </Tag>
      ) : (
        <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
          {t('unverified')}
        </Tag>
      )}
    </li>
  );
}
