'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '@/domain/limits';
import { FormAlert } from '../form/form-alert';
import { hasProblems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { SubmitButton } from '../form/submit-button';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { newPasswordProblems } from './password-problems';
import { START } from './safe-next';

/** A password of one's own choice, and in: the link is used by this button and by nothing before it. */
export function LinkForm({ code }: { readonly code: string }) {
  const t = useTranslations();
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const newPassword = textOf(written, 'newPassword');
    const found = newPasswordProblems(newPassword, textOf(written, 'repeated'));
    show(found);
    if (hasProblems(found)) return;
    setWaiting(true);
    const sent = await send('POST', '/api/sign-in-links', { code, newPassword });
    // A whole new page: nothing of whoever was signed in before stays in memory.
    if (sent.kind === 'yes') return window.location.assign(START);
    setWaiting(false);
    show(problemsFrom(sent, ['newPassword']));
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={signIn}
      className="flex max-w-400 flex-col gap-20"
    >
      <TextQuestion
        name="newPassword"
        type="password"
        label={t('account.password.new')}
        description={t('account.fields.passwordHelp', { characters: LIMITS.passwordCharacters })}
        problems={problems}
        autoComplete="new-password"
      />
      <TextQuestion
        name="repeated"
        type="password"
        label={t('account.password.repeated')}
        problems={problems}
        autoComplete="new-password"
      />
      <FormAlert problems={problems} />
      <SubmitButton loading={waiting} className="self-start">
        {t('signInLink.submit')}
      </SubmitButton>
    </form>
  );
}
