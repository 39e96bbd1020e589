'use client';

import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from './form-dialog';

type SignOutDialogProps = {
  readonly open: boolean;
  readonly pending: number;
  readonly onClose: () => void;
  readonly beforeSignOut?: () => Promise<void>;
};

/** Edits that were never sent would be lost with the session, so they are named before it ends. */
export function SignOutDialog({ open, pending, onClose, beforeSignOut }: SignOutDialogProps) {
  const t = useTranslations('app.signOut');
  const [state, setState] = useState<'asking' | 'leaving' | 'failed'>('asking');
  async function leave() {
    setState('leaving');
    const answer = await signOut();
    if (!answer) return setState('failed');
    await beforeSignOut?.();
    window.location.assign('/sign-in');
  }
  return (
    <FormDialog open={open} title={t('title')} onClose={onClose}>
      <BodyShort>
        {pending === 0 ? t('nothingPending') : t('pending', { count: pending })}
      </BodyShort>
      {state === 'failed' ? <BodyShort role="alert">{t('failed')}</BodyShort> : null}
      <div className="flex gap-16">
        <Button
          loading={state === 'leaving'}
          onClick={leave}
          variant={pending === 0 ? 'primary' : 'danger'}
        >
          {pending === 0 ? t('leave') : t('leaveAndLose', { count: pending })}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('stay')}
        </Button>
      </div>
    </FormDialog>
  );
}

async function signOut(): Promise<boolean> {
  try {
    const answer = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return answer.ok;
  } catch {
    // No network: the session goes on, and the dialog says so.
    return false;
  }
}
