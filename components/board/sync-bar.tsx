'use client';

import {
  ArrowsCirclepathIcon,
  CloudSlashIcon,
  ExclamationmarkTriangleIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useConnection, useReturned } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { useDates } from '../ui/use-dates';
import { useDesk } from './desk-context';
import { NO_STORY } from './use-refusal';

/** Over the board when it is not current, or when something that I did cannot be sent. Says since when, and how many wait. */
export function SyncBar({ today }: { readonly today: Day }) {
  const t = useTranslations('sync.bar');
  const dates = useDates(today);
  const { ask } = useDesk();
  const connection = useConnection();
  const { dead } = useReturned();
  const show = (
    <BarButton onClick={() => ask({ kind: 'changes' })}>
      {t('show', { count: connection.waiting + dead.length })}
    </BarButton>
  );
  if (connection.kind === 'ended') return <EndedBar />;
  if (connection.kind === 'offline') {
    return (
      <Bar
        icon={<CloudSlashIcon aria-hidden />}
        action={connection.waiting + dead.length === 0 ? null : show}
      >
        <b className="font-strong">
          {t('offline', { clock: connection.since === null ? '' : dates.since(connection.since) })}
        </b>{' '}
        {connection.waiting === 0 ? t('mayBeOld') : t('waiting', { count: connection.waiting })}
        {connection.stored ? null : ` ${t('notStored')}`}
      </Bar>
    );
  }
  if (dead.length > 0) {
    return (
      <Bar icon={<ExclamationmarkTriangleIcon aria-hidden />} action={show}>
        <b className="font-strong">{t('dead', { count: dead.length })}</b> {t('deadKept')}
      </Bar>
    );
  }
  if (connection.newVersion) {
    return (
      <Bar
        icon={<ArrowsCirclepathIcon aria-hidden />}
        action={<BarButton onClick={() => window.location.reload()}>{t('reload')}</BarButton>}
      >
        <b className="font-strong">{t('newVersion')}</b>{' '}
        {t('follows', { count: connection.waiting })}
      </Bar>
    );
  }
  return null;
}

/** It will not come back by itself: what the person must do stands in the bar. */
function EndedBar() {
  const t = useTranslations('sync.bar');
  const words = useTranslations('refusal');
  const { why, waiting } = useConnection();
  const action =
    why === 'E_CLIENT_TOO_OLD' ? (
      <BarButton onClick={() => window.location.reload()}>{t('reload')}</BarButton>
    ) : (
      <BarButton onClick={() => window.location.assign('/sign-in')}>{t('signIn')}</BarButton>
    );
  return (
    <Bar icon={<CloudSlashIcon aria-hidden />} action={action}>
      <b className="font-strong">{why === null ? t('ended') : words(why, NO_STORY)}</b>{' '}
      {waiting === 0 ? null : t('follows', { count: waiting })}
    </Bar>
  );
}

type BarProps = {
  readonly icon: ReactNode;
  readonly action: ReactNode;
  readonly children: ReactNode;
};

function Bar({ icon, action, children }: BarProps) {
  return (
    <div
      role="status"
      className="flex min-h-46 shrink-0 items-center gap-16 bg-ax-neutral-1000 px-22 py-8 text-ax-bg-default first:rounded-t-board phone:mx-16 phone:rounded-board phone:first:rounded-board forced-colors:border"
    >
      <span className="text-[1.5rem]">{icon}</span>
      <p className="flex-1">{children}</p>
      {action}
    </div>
  );
}

function BarButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-32 shrink-0 cursor-pointer rounded-card border-2 border-current px-10 font-strong text-small hover:bg-ax-neutral-900 focus-visible:outline-ax-bg-default focus-visible:-outline-offset-6 touch:min-h-44 dark:hover:bg-ax-neutral-800"
    >
      {children}
    </button>
  );
}
