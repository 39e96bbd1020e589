'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetBoardsOnDevice } from '@/client/kept-on-device';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';

/** Ends every session of the account, this one too. */
export function SignOutEverywhere() {
  const t = useTranslations('account.sessions');
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [waiting, setWaiting] = useState(false);
  async function leave() {
    setWaiting(true);
    const sent = await send('POST', '/api/auth/sign-out-everywhere');
    if (sent.kind === 'yes') {
      try {
        return await forgetBoardsOnDevice();
      } finally {
        // The session is over, whatever the device could forget.
        window.location.assign('/sign-in');
      }
    }
    setWaiting(false);
    setProblems(problemsFrom(sent, []));
  }
  return (
    <div className="flex flex-col items-start gap-12">
      <FormAlert problems={problems} />
      <Button variant="secondary" data-color="neutral" loading={waiting} onClick={leave}>
        {t('submit')}
      </Button>
    </div>
  );
}
