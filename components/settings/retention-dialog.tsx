'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import { LIMITS } from '@/domain/limits';
import type { Retention } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { placeRefusal } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { TheirsList, useTheirs } from '../form/use-theirs';
import { FormDialog } from '../ui/form-dialog';
import { KEPT, readRetention, retentionCommand } from './retention-command';

type RetentionDialogProps = {
  readonly opened: Retention;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/** What has been forgotten does not come back: that is said before it is saved. */
export function RetentionDialog({ opened, onSaved, onClose }: RetentionDialogProps) {
  const t = useTranslations('settings');
  const current = useBoard((board) => board.setup.retention);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const { seen, theirs, told } = useTheirs(opened, current);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readRetention(new FormData(event.currentTarget));
    if (!read.ok) return show(read.problems);
    const given = give(retentionCommand(opened, read.edit, current, seen));
    if (!given.ok) return show(told(given.refusal) ?? placeRefusal(given.refusal, KEPT));
    onSaved();
    onClose();
  }

  return (
    <FormDialog
      open
      title={t('retention.changeTitle')}
      fact={t('retention.changeFact')}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        {KEPT.map((what) => (
          <TextQuestion
            key={what}
            name={what}
            label={t(`retention.${what}.label`)}
            description={t('retention.most', { most: LIMITS.retentionDays[what] })}
            inputMode="numeric"
            htmlSize={4}
            defaultValue={opened[what]}
            problems={problems}
            autoComplete="off"
          />
        ))}
        <FormAlert problems={problems}>
          <TheirsList
            opened={opened}
            theirs={theirs}
            fields={KEPT.map((what) => ({
              label: t(`retention.${what}.label`),
              of: (kept: Retention) => kept[what],
            }))}
          />
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
