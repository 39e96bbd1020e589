'use client';

import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { FormDialog } from '../ui/form-dialog';
import { useDates } from '../ui/use-dates';
import { LinkField } from './link-field';
import { type MadeLink, readMadeLink } from './made-link';
import type { PersonRow } from './people-rows';

type SignInLinkDialogProps = {
  readonly slug: string;
  readonly row: PersonRow;
  readonly onMade: () => void;
  readonly onClose: () => void;
};

/** For somebody who forgot the password. What it does is said first; then the link is shown, this once. */
export function SignInLinkDialog({ slug, row, onMade, onClose }: SignInLinkDialogProps) {
  const t = useTranslations('people.linkDialog');
  const dates = useDates(dayOf(useServerNow()()));
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [waiting, setWaiting] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);

  async function make() {
    setWaiting(true);
    const sent = await send('POST', `/api/units/${slug}/people/${row.person}/sign-in-link`);
    setWaiting(false);
    if (sent.kind !== 'yes') return setProblems(problemsFrom(sent, []));
    setMade(readMadeLink(sent.body, window.location.origin));
    onMade();
  }

  if (made !== null) {
    const until =
      made.expiresAt === null ? null : t('until', { clock: dates.clock(made.expiresAt) });
    return (
      <FormDialog
        open
        title={t('madeTitle', { name: row.name })}
        fact={t('madeFact')}
        onClose={onClose}
      >
        <LinkField label={t('link')} url={made.url} until={until} onClose={onClose} />
      </FormDialog>
    );
  }
  return (
    <FormDialog open title={t('title', { name: row.name })} onClose={onClose}>
      <BodyShort>{t('what')}</BodyShort>
      <BodyShort>{t('seen', { name: row.name })}</BodyShort>
      <FormAlert problems={problems} />
      <div className="flex flex-wrap gap-16">
        <Button data-first loading={waiting} onClick={make}>
          {t('submit')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </FormDialog>
  );
}
