'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import type { Duty } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { placeRefusal } from '../form/problem';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { TheirsList, useTheirs } from '../form/use-theirs';
import { FormDialog } from '../ui/form-dialog';
import { dutyCommand } from './duty-command';

type DutyDialogProps = {
  /** The duty as it was when the dialog opened, or null for a new one. */
  readonly opened: Duty | null;
  readonly onClose: () => void;
};

export function DutyDialog({ opened, onClose }: DutyDialogProps) {
  const t = useTranslations('settings');
  const duties = useBoard((board) => board.setup.duties);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const current = duties.find((one) => one.id === opened?.id) ?? opened;
  const { seen, theirs, told } = useTheirs(opened, current);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = textOf(new FormData(event.currentTarget), 'name').trim();
    // What was left as it was changes nothing, also when others have given it another name meanwhile.
    if (name === opened?.name) return onClose();
    const given = give(dutyCommand(opened, name, seen));
    if (given.ok) return onClose();
    show(told(given.refusal) ?? placeRefusal(given.refusal, ['name']));
  }

  return (
    <FormDialog
      open
      title={opened === null ? t('duties.addTitle') : t('duties.changeTitle')}
      {...(opened === null ? {} : { fact: t('duties.changeFact') })}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        <TextQuestion
          name="name"
          label={t('duties.name')}
          description={t('duties.nameHelp')}
          defaultValue={opened?.name ?? ''}
          problems={problems}
          autoComplete="off"
        />
        <FormAlert problems={problems}>
          <TheirsList
            opened={opened}
            theirs={theirs}
            fields={[{ label: t('duties.name'), of: (duty) => duty?.name }]}
          />
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
