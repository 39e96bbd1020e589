'use client';

import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import type { CaseType } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { type Problems, placeRefusal } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { TheirsList, useTheirs } from '../form/use-theirs';
import { FormDialog } from '../ui/form-dialog';
import { caseTypeCommand, readCaseType } from './case-type-command';

type CaseTypeDialogProps = {
  /** The case type as it was when the dialog opened, or null for a new one. */
  readonly opened: CaseType | null;
  readonly onClose: () => void;
};

const DIFFICULTIES = ['1', '2', '3'] as const;

export function CaseTypeDialog({ opened, onClose }: CaseTypeDialogProps) {
  const t = useTranslations('settings');
  const caseTypes = useBoard((board) => board.setup.caseTypes);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const current = caseTypes.find((one) => one.id === opened?.id) ?? opened;
  const { seen, theirs, told } = useTheirs(opened, current);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = give(
      caseTypeCommand(opened, readCaseType(new FormData(event.currentTarget)), caseTypes, seen),
    );
    if (given.ok) return onClose();
    show(told(given.refusal) ?? placeRefusal(given.refusal, ['name', 'routine']));
  }

  return (
    <FormDialog
      open
      title={
        opened === null
          ? t('caseTypes.addTitle')
          : t('caseTypes.changeTitle', { name: opened.name })
      }
      {...(opened === null ? {} : { fact: t('caseTypes.changeFact') })}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        <CaseTypeQuestions opened={opened} problems={problems} />
        <FormAlert problems={problems}>
          <TheirsList
            opened={opened}
            theirs={theirs}
            fields={[
              { label: t('caseTypes.name'), of: (type) => type?.name },
              {
                label: t('caseTypes.difficulty'),
                of: (type) => t(`difficulty.${type?.difficulty ?? 2}`),
              },
              {
                label: t('caseTypes.tracking'),
                of: (type) => t(`tracking.${type?.tracking ?? 'cards'}`),
              },
              {
                label: t('caseTypes.approval'),
                of: (type) => t(type?.needsApproval === true ? 'yes' : 'no'),
              },
              {
                label: t('caseTypes.routine'),
                of: (type) => type?.routine ?? t('notFilledIn'),
              },
            ]}
          />
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}

type CaseTypeQuestionsProps = {
  readonly opened: CaseType | null;
  readonly problems: Problems;
};

function CaseTypeQuestions({ opened, problems }: CaseTypeQuestionsProps) {
  const t = useTranslations('settings');
  return (
    <>
      <TextQuestion
        name="name"
        label={t('caseTypes.name')}
        defaultValue={opened?.name ?? ''}
        problems={problems}
        autoComplete="off"
      />
      <RadioGroup
        legend={t('caseTypes.difficulty')}
        name="difficulty"
        size="small"
        defaultValue={String(opened?.difficulty ?? 2)}
      >
        {DIFFICULTIES.map((difficulty) => (
          <Radio key={difficulty} value={difficulty}>
            {t(`difficulty.${difficulty}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        legend={t('caseTypes.tracking')}
        name="tracking"
        size="small"
        defaultValue={opened?.tracking ?? 'cards'}
      >
        <Radio value="cards" description={t('caseTypes.cardsHelp')}>
          {t('tracking.cards')}
        </Radio>
        <Radio value="counts" description={t('caseTypes.countsHelp')}>
          {t('tracking.counts')}
        </Radio>
      </RadioGroup>
      <Checkbox
        name="needsApproval"
        size="small"
        defaultChecked={opened?.needsApproval ?? false}
        description={t('caseTypes.approvalHelp')}
      >
        {t('caseTypes.approval')}
      </Checkbox>
      <TextQuestion
        name="routine"
        type="url"
        label={t('caseTypes.routine')}
        description={t('caseTypes.routineHelp')}
        defaultValue={opened?.routine ?? ''}
        problems={problems}
        autoComplete="off"
      />
    </>
  );
}
