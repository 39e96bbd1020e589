'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { nameProblem } from '../account/name-problem';
import { NameQuestion } from '../account/name-question';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { hasProblems, problemsOf } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { textOf } from '../form/text-of';
import { useProblems } from '../form/use-problems';
import { FormDialog } from '../ui/form-dialog';
import type { PersonRow } from './people-rows';

type RenameDialogProps = {
  readonly slug: string;
  readonly row: PersonRow;
  readonly onClose: () => void;
};

/** One's own name in this unit. Names are not part of the board, so the new one comes to the screens by itself. */
export function RenameDialog({ slug, row, onClose }: RenameDialogProps) {
  const t = useTranslations('people.renameDialog');
  const router = useRouter();
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);

  async function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = textOf(new FormData(event.currentTarget), 'name');
    const found = problemsOf({ name: nameProblem(name) });
    show(found);
    if (hasProblems(found)) return;
    setWaiting(true);
    const sent = await send('POST', `/api/units/${slug}/name`, { name });
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['name']));
    router.refresh();
    onClose();
  }

  return (
    <FormDialog open title={t('title')} fact={t('fact')} onClose={onClose}>
      <form ref={form} noValidate onSubmit={rename} className="flex flex-col gap-20">
        <NameQuestion problems={problems} defaultValue={row.name} />
        <FormAlert problems={problems} />
        <DialogButtons submit={t('submit')} waiting={waiting} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
