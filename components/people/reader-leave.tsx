'use client';

import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newCommandId } from '@/client/command-id';
import type { PersonId } from '@/domain/ids';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { FormDialog } from '../ui/form-dialog';

type ReaderLeaveProps = { readonly slug: string; readonly person: PersonId };

/** A reader has no live board to give the command to, and leaves over HTTP. */
export function ReaderLeave({ slug, person }: ReaderLeaveProps) {
  const t = useTranslations('people');
  const [asking, setAsking] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  // One id for all attempts, so that a second press after a lost answer is the same command.
  const [commandId] = useState(newCommandId);

  async function leave() {
    setWaiting(true);
    const command = { type: 'RemovePerson', person };
    const sent = await send('POST', `/api/units/${slug}/commands`, { commandId, command });
    if (sent.kind === 'yes') return window.location.assign('/units');
    setWaiting(false);
    setProblems(problemsFrom(sent, []));
  }

  return (
    <>
      <Button size="small" variant="secondary" data-color="neutral" onClick={() => setAsking(true)}>
        {t('actions.leave')}
      </Button>
      <FormDialog open={asking} title={t('leaveDialog.title')} onClose={() => setAsking(false)}>
        <BodyShort>{t('leaveDialog.readerFact')}</BodyShort>
        <FormAlert problems={problems} />
        <div className="flex flex-wrap gap-16">
          <Button data-color="danger" loading={waiting} onClick={leave}>
            {t('leaveDialog.submit')}
          </Button>
          <Button variant="tertiary" onClick={() => setAsking(false)}>
            {t('leaveDialog.stay')}
          </Button>
        </div>
      </FormDialog>
    </>
  );
}
