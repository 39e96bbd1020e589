'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { emailProblem } from '../account/email-problem';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { hasProblems, problemsOf } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { FormDialog } from '../ui/form-dialog';
import { InvitationLink } from './invitation-link';
import { type MadeLink, readMadeLink } from './made-link';
import { RoleQuestion, readRole } from './role-question';

type InviteDialogProps = {
  readonly slug: string;
  readonly onMade: () => void;
  readonly onClose: () => void;
};

/** First which role, then the link, which is shown this once: only its fingerprint is kept. */
export function InviteDialog({ slug, onMade, onClose }: InviteDialogProps) {
  const t = useTranslations('people.inviteDialog');
  const { form, problems, show } = useProblems();
  const now = useServerNow();
  const [waiting, setWaiting] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const role = readRole(written);
    const email = textOf(written, 'email');
    const wrong = problemsOf({ email: email === '' ? null : emailProblem(email) });
    show(wrong);
    if (hasProblems(wrong)) return;
    setWaiting(true);
    const whom = email === '' ? { role } : { role, email };
    const sent = await send('POST', `/api/units/${slug}/invitations`, whom);
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['email']));
    setMade(readMadeLink(sent.body, window.location.origin));
    onMade();
  }

  return (
    <FormDialog
      open
      title={made === null ? t('title') : t('madeTitle')}
      fact={made === null ? t('fact') : t('madeFact')}
      onClose={onClose}
    >
      {made === null ? (
        <form ref={form} noValidate onSubmit={make} className="flex flex-col gap-20">
          <RoleQuestion defaultRole="member" />
          <TextQuestion
            name="email"
            type="email"
            label={t('email')}
            description={t('emailHelp')}
            problems={problems}
            autoComplete="off"
          />
          <FormAlert problems={problems} />
          <DialogButtons submit={t('submit')} waiting={waiting} onClose={onClose} />
        </form>
      ) : (
        <InvitationLink made={made} today={dayOf(now())} onClose={onClose} />
      )}
    </FormDialog>
  );
}
