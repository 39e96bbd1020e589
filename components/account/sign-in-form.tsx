'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FormAlert } from '../form/form-alert';
import { hasProblems, type Problems, problemsOf, WHOLE_FORM } from '../form/problem';
import { type Body, problemsFrom, type Sent, send } from '../form/send';
import { SubmitButton } from '../form/submit-button';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { emailProblem } from './email-problem';
import { passwordProblem } from './new-account';

/** `next` is a page of ours: the page that draws this has made sure. */
export function SignInForm({ next }: { readonly next: string }) {
  const t = useTranslations('signIn');
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const email = textOf(written, 'email').trim();
    const password = textOf(written, 'password');
    const found = problemsOf({ email: emailProblem(email), password: passwordProblem(password) });
    show(found);
    if (hasProblems(found)) return;
    setWaiting(true);
    const sent = await send('POST', '/api/auth/sign-in', { email, password });
    // A whole new page: nothing of whoever was signed in before stays in memory.
    if (sent.kind === 'yes') return window.location.assign(afterSignIn(sent.body, next));
    setWaiting(false);
    show(signInProblems(sent));
  }

  return (
    // A form that is sent before the page is awake must not put the password into the address.
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={signIn}
      className="flex max-w-400 flex-col gap-20"
    >
      <TextQuestion
        name="email"
        type="email"
        label={t('email')}
        problems={problems}
        autoComplete="username"
      />
      <TextQuestion
        name="password"
        type="password"
        label={t('password')}
        problems={problems}
        autoComplete="current-password"
      />
      <FormAlert problems={problems} />
      <SubmitButton loading={waiting} className="self-start">
        {t('submit')}
      </SubmitButton>
    </form>
  );
}

/** Whoever has not been told yet that a leader made a link for them is told before anything else. */
function afterSignIn({ linkMade }: Body, next: string): string {
  return linkMade === true ? `/account/link-made?next=${encodeURIComponent(next)}` : next;
}

/** The same sentence for an address nobody has and for a wrong password: who has an account is nobody's business. */
function signInProblems(sent: Exclude<Sent, { kind: 'yes' }>): Problems {
  if (sent.kind === 'no' && sent.refusal.code === 'E_LOGIN') {
    return { [WHOLE_FORM]: { code: 'wrongSignIn' } };
  }
  return problemsFrom(sent, ['email', 'password']);
}
