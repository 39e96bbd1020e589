'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import type { Setup } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { placeRefusal } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { TheirsList, useTheirs } from '../form/use-theirs';
import { FormDialog } from '../ui/form-dialog';
import { timeAsTyped } from './typed-time';
import { readUnit, unitCommand } from './unit-command';

type UnitDialogProps = { readonly opened: Setup; readonly onClose: () => void };

export function UnitDialog({ opened, onClose }: UnitDialogProps) {
  const t = useTranslations('settings');
  const current = useBoard((board) => board.setup);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const { seen, theirs, told } = useTheirs(opened, current);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readUnit(new FormData(event.currentTarget));
    if (!read.ok) return show(read.problems);
    const given = give(unitCommand(opened, read.edit, current, seen));
    if (given.ok) return onClose();
    show(told(given.refusal) ?? placeRefusal(given.refusal, ['name', 'cutoff', 'meeting']));
  }

  return (
    <FormDialog open title={t('unit.changeTitle')} fact={t('unit.changeFact')} onClose={onClose}>
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        <TextQuestion
          name="name"
          label={t('unit.name')}
          defaultValue={opened.name}
          problems={problems}
          autoComplete="off"
        />
        <TextQuestion
          name="meeting"
          inputMode="numeric"
          htmlSize={6}
          autoComplete="off"
          label={t('unit.meeting')}
          defaultValue={timeAsTyped(opened.meeting)}
          problems={problems}
        />
        <TextQuestion
          name="cutoff"
          inputMode="numeric"
          htmlSize={6}
          autoComplete="off"
          label={t('unit.cutoff')}
          description={t('unit.cutoffHelp')}
          defaultValue={timeAsTyped(opened.cutoff)}
          problems={problems}
        />
        <FormAlert problems={problems}>
          <TheirsList
            opened={opened}
            theirs={theirs}
            fields={[
              { label: t('unit.name'), of: (unit) => unit.name },
              { label: t('unit.meeting'), of: (unit) => timeAsTyped(unit.meeting) },
              { label: t('unit.cutoff'), of: (unit) => timeAsTyped(unit.cutoff) },
            ]}
          />
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
