'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { NameQuestion } from '../account/name-question';
import { NewAccountFields } from '../account/new-account-fields';
import { FormAlert } from '../form/form-alert';
import { hasProblems, type Problems, WHOLE_FORM } from '../form/problem';
import { problemsFrom, type Sent, send } from '../form/send';
import { SubmitButton } from '../form/submit-button';
import { useProblems } from '../form/use-problems';
import { acceptanceProblems, acceptanceRequest, readAcceptance } from './acceptance';

type AcceptFormProps = {
  readonly code: string;
  /** The account that is signed in, or null: then one is made, or the one with that address is used. */
  readonly email: string | null;
  /** What the account is called in another unit, to start from. */
  readonly name: string;
};

/** Becoming part of the unit: under which name, and with which account. */
export function AcceptForm({ code, email, name }: AcceptFormProps) {
  const t = useTranslations('people.accept');
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);

  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const acceptance = readAcceptance(new FormData(event.currentTarget), email === null);
    const found = acceptanceProblems(acceptance);
    show(found);
    if (hasProblems(found)) return;
    setWaiting(true);
    const sent = await send(
      'POST',
      `/api/invitations/${encodeURIComponent(code)}`,
      acceptanceRequest(acceptance),
    );
    if (sent.kind === 'yes') {
      return window.location.assign(
        typeof sent.body.slug === 'string' ? `/units/${sent.body.slug}` : '/units',
      );
    }
    setWaiting(false);
    show(acceptProblems(sent));
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={accept}
      className="flex max-w-400 flex-col gap-20"
    >
      {email === null ? (
        <NewAccountFields problems={problems} />
      ) : (
        <NameQuestion problems={problems} defaultValue={name} />
      )}
      <FormAlert problems={problems} />
      <SubmitButton loading={waiting} className="self-start">
        {t(email === null ? 'submitNew' : 'submit')}
      </SubmitButton>
    </form>
  );
}

/** The address has an account, and the password is not its own. */
function acceptProblems(sent: Exclude<Sent, { kind: 'yes' }>): Problems {
  if (sent.kind === 'no' && sent.refusal.code === 'E_LOGIN')
    return { [WHOLE_FORM]: { code: 'wrongSignIn' } };
  return problemsFrom(sent, ['name', 'email', 'password']);
}
