'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
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
import { detailsCommand, EXAMPLE_ID, exampleOf, readDetails } from './details-command';

type DetailsDialogProps = {
  readonly opened: Setup;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

export function DetailsDialog({ opened, onSaved, onClose }: DetailsDialogProps) {
  const t = useTranslations('settings');
  const current = useBoard((board) => board.setup);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const { seen, theirs, told } = useTheirs(opened, current);
  const [pattern, setPattern] = useState(opened.caseLink ?? '');
  const example = exampleOf(pattern);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readDetails(new FormData(event.currentTarget));
    if (!read.ok) return show(read.problems);
    const given = give(detailsCommand(opened, read.edit, current, seen));
    if (!given.ok)
      return show(told(given.refusal) ?? placeRefusal(given.refusal, ['unitNumber', 'caseLink']));
    onSaved();
    onClose();
  }

  return (
    <FormDialog open title={t('details.changeTitle')} onClose={onClose}>
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        <TextQuestion
          name="unitNumber"
          label={t('details.unitNumber')}
          inputMode="numeric"
          htmlSize={10}
          defaultValue={opened.unitNumber ?? ''}
          problems={problems}
          autoComplete="off"
        />
        <div>
          <TextQuestion
            name="caseLink"
            label={t('details.caseLink')}
            description={t('details.caseLinkHelp')}
            defaultValue={pattern}
            onChange={(event) => setPattern(event.target.value)}
            problems={problems}
            autoComplete="off"
          />
          <p
            role="status"
            className="min-h-18 break-all pt-4 text-ax-text-neutral-subtle text-small"
          >
            {example === null ? '' : t('details.example', { id: EXAMPLE_ID, address: example })}
          </p>
        </div>
        <FormAlert problems={problems}>
          <TheirsList
            opened={opened}
            theirs={theirs}
            fields={[
              {
                label: t('details.unitNumber'),
                of: ({ unitNumber }) => unitNumber ?? t('notFilledIn'),
              },
              { label: t('details.caseLink'), of: ({ caseLink }) => caseLink ?? t('notFilledIn') },
            ]}
          />
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
