'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { problemsFrom, send } from '../form/send';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { FormDialog } from '../ui/form-dialog';
import { MadeKey } from './made-key';

type MakeKeyDialogProps = {
  readonly slug: string;
  readonly onMade: () => void;
  readonly onClose: () => void;
};

/** First what it is for, then the key, which is shown this once: only its fingerprint is kept. */
export function MakeKeyDialog({ slug, onMade, onClose }: MakeKeyDialogProps) {
  const t = useTranslations('settings.keys.makeDialog');
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);
  const [key, setKey] = useState<string | null>(null);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = textOf(new FormData(event.currentTarget), 'name').trim();
    setWaiting(true);
    const sent = await send('POST', `/api/units/${slug}/keys`, { name });
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['name']));
    setKey(String(sent.body.key));
    onMade();
  }

  return (
    <FormDialog
      open
      title={key === null ? t('title') : t('madeTitle')}
      fact={key === null ? t('fact') : t('madeFact')}
      onClose={onClose}
    >
      {key === null ? (
        <form ref={form} noValidate onSubmit={make} className="flex flex-col gap-20">
          <TextQuestion
            name="name"
            label={t('name')}
            description={t('nameHelp')}
            problems={problems}
            autoComplete="off"
          />
          <FormAlert problems={problems} />
          <DialogButtons submit={t('submit')} waiting={waiting} onClose={onClose} />
        </form>
      ) : (
        <MadeKey value={key} onClose={onClose} />
      )}
    </FormDialog>
  );
}
