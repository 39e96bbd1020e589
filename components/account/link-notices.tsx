'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dayOf } from '@/domain/calendar/oslo-time';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { TextLink } from '../form/text-link';
import { useDates } from '../ui/use-dates';

export type LinkNotice = {
  readonly unitName: string;
  /** Epoch milliseconds, like the other. */
  readonly createdAt: number;
  readonly usedAt: number | null;
};

type LinkNoticesProps = {
  readonly links: readonly LinkNotice[];
  /** A page of ours, to go on to. */
  readonly next: string;
  readonly now: number;
};

/** That links were made, and whether they were used: whoever did not ask for one should know. */
export function LinkNotices({ links, next, now }: LinkNoticesProps) {
  const t = useTranslations('linkMade');
  const dates = useDates(dayOf(now));
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [waiting, setWaiting] = useState(false);

  async function goOn() {
    setWaiting(true);
    const sent = await send('POST', '/api/account/sign-in-links-seen');
    if (sent.kind === 'yes') return window.location.assign(next);
    setWaiting(false);
    setProblems(problemsFrom(sent, []));
  }

  const moment = (ms: number) => ({ day: dates.weekdayAndDay(dayOf(ms)), clock: dates.clock(ms) });
  return (
    <>
      <h1 className="mb-12 text-page font-strong">{t('title')}</h1>
      <ul className="mb-16 flex list-disc flex-col gap-6 pl-20 text-lead">
        {links.map(({ unitName, createdAt, usedAt }) => (
          <li key={createdAt}>
            {t('made', { unit: unitName, ...moment(createdAt) })}{' '}
            {usedAt === null ? t('notUsed') : t('used', moment(usedAt))}
          </li>
        ))}
      </ul>
      <p className="mb-24">
        {t('notYou')} <TextLink href="/account">{t('account')}</TextLink>
      </p>
      <FormAlert problems={problems} />
      <Button loading={waiting} onClick={goOn}>
        {t('goOn')}
      </Button>
    </>
  );
}
