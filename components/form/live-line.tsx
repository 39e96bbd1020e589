'use client';

import { CloudSlashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useConnection, useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { ConnectionState } from '../board/connection-state';
import { useDates } from '../ui/use-dates';
import { TextLink } from './text-link';
import { useProblemSentence } from './use-problem-sentence';

/** Whether a page of lists is current, and what waits. The desk has a bar for the same. */
export function LiveLine() {
  const { kind } = useConnection();
  return (
    <div role="status" className="mb-16 flex flex-wrap items-center gap-x-12 gap-y-4 text-small">
      {kind === 'offline' ? <Offline /> : kind === 'ended' ? <Ended /> : <ConnectionState />}
    </div>
  );
}

function Offline() {
  const t = useTranslations('sync.bar');
  const dates = useDates(dayOf(useServerNow()()));
  const { since, waiting, stored } = useConnection();
  return (
    <>
      <CloudSlashIcon aria-hidden className="text-[1.25rem]" />
      <p>
        {since === null ? null : (
          <b className="font-strong">{t('offline', { clock: dates.moment(since) })} </b>
        )}
        {waiting === 0 ? t('mayBeOld') : t('waiting', { count: waiting })}
        {stored ? null : ` ${t('notStored')}`}
      </p>
    </>
  );
}

/** It will not come back by itself: what the person can do stands beside why. */
function Ended() {
  const t = useTranslations();
  const sentence = useProblemSentence();
  const { why } = useConnection();
  const mustSignIn = why === 'E_LOGIN' || why === 'E_SESSION_REVOKED';
  return (
    <>
      <CloudSlashIcon aria-hidden className="text-[1.25rem]" />
      <p>{why === null ? t('sync.bar.ended') : sentence({ code: why }, '')}</p>
      {why === 'E_CLIENT_TOO_OLD' ? (
        <Button size="small" variant="secondary" onClick={() => window.location.reload()}>
          {t('sync.bar.reload')}
        </Button>
      ) : (
        <TextLink href={mustSignIn ? '/sign-in' : '/units'}>
          {t(mustSignIn ? 'sync.bar.signIn' : 'units.all')}
        </TextLink>
      )}
    </>
  );
}
