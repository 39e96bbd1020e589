'use client';

import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '@/domain/limits';
import { FormAlert } from '../form/form-alert';
import { hasProblems, type Problems } from '../form/problem';
import { problemsFrom, type Sent, send } from '../form/send';
import { SubmitButton } from '../form/submit-button';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { passwordProblems } from './password-problems';

type State = 'writing' | 'waiting' | 'changed';

/** A new password. Whoever is signed in elsewhere with the old one is signed out there. */
export function PasswordForm({ email }: { readonly email: string }) {
  const t = useTranslations('account.password');
  const fields = useTranslations('account.fields');
  const { form, problems, show } = useProblems();
  const [state, setState] = useState<State>('writing');

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const currentPassword = textOf(written, 'currentPassword');
    const newPassword = textOf(written, 'newPassword');
    const found = passwordProblems(currentPassword, newPassword, textOf(written, 'repeated'));
    show(found);
    if (hasProblems(found)) return setState('writing');
    setState('waiting');
    const sent = await send('POST', '/api/account/password', { currentPassword, newPassword });
    if (sent.kind !== 'yes') {
      setState('writing');
      return show(changeProblems(sent));
    }
    form.current?.reset();
    setState('changed');
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={change}
      className="flex max-w-400 flex-col gap-20"
    >
      {/* Password managers need to know whose password it is. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue={email}
        hidden
        readOnly
      />
      <TextQuestion
        name="currentPassword"
        type="password"
        label={t('current')}
        problems={problems}
        autoComplete="current-password"
      />
      <TextQuestion
        name="newPassword"
        type="password"
        label={t('new')}
        description={fields('passwordHelp', { characters: LIMITS.passwordCharacters })}
        problems={problems}
        autoComplete="new-password"
      />
      <TextQuestion
        name="repeated"
        type="password"
        label={t('repeated')}
        problems={problems}
        autoComplete="new-password"
      />
      <FormAlert problems={problems} />
      <SubmitButton variant="secondary" loading={state === 'waiting'} className="self-start">
        {t('submit')}
      </SubmitButton>
      <Changed shown={state === 'changed'} />
    </form>
  );
}

function Changed({ shown }: { readonly shown: boolean }) {
  const t = useTranslations('account.password');
  return (
    <div role="status">
      {shown ? (
        <InlineMessage status="success" size="small">
          {t('changed')}
        </InlineMessage>
      ) : null}
    </div>
  );
}

function changeProblems(sent: Exclude<Sent, { kind: 'yes' }>): Problems {
  if (sent.kind === 'no' && sent.refusal.field === 'currentPassword')
    return { currentPassword: { code: 'wrongPassword' } };
  return problemsFrom(sent, ['currentPassword', 'newPassword']);
}
