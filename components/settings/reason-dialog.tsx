'use client';

import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import { PARTIES } from '@/domain/cases/case';
import type { Reason } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { placeRefusal } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { TheirsList, useTheirs } from '../form/use-theirs';
import { FormDialog } from '../ui/form-dialog';
import { MOST_REVIEW_DAYS, readReason, reasonCommand } from './reason-command';

type ReasonDialogProps = {
  readonly list: Reason['list'];
  /** The reason as it was when the dialog opened, or null for a new one. */
  readonly opened: Reason | null;
  readonly onClose: () => void;
};

export function ReasonDialog({ list, opened, onClose }: ReasonDialogProps) {
  const t = useTranslations('settings');
  const parties = useTranslations('card.party');
  const reasons = useBoard((board) => board.setup.reasons);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const current = reasons.find((one) => one.id === opened?.id) ?? opened;
  const { seen, theirs, told } = useTheirs(opened, current);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readReason(new FormData(event.currentTarget), list);
    if (!read.ok) return show(read.problems);
    const given = give(reasonCommand(list, opened, read.edit, reasons, seen));
    if (given.ok) return onClose();
    show(told(given.refusal) ?? placeRefusal(given.refusal, ['text', 'reviewDays']));
  }

  return (
    <FormDialog
      open
      title={opened === null ? t(`reasons.${list}.addTitle`) : t('reasons.changeTitle')}
      {...(opened === null ? {} : { fact: t('reasons.changeFact') })}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        <TextQuestion
          name="text"
          label={t('reasons.text')}
          description={t('reasons.textHelp')}
          defaultValue={opened?.text ?? ''}
          problems={problems}
          autoComplete="off"
        />
        {list === 'waiting' ? (
          <>
            <Select
              name="party"
              label={t('reasons.party')}
              size="small"
              defaultValue={opened?.party ?? 'user'}
            >
              {PARTIES.map((party) => (
                <option key={party} value={party}>
                  {parties(party)}
                </option>
              ))}
            </Select>
            <TextQuestion
              name="reviewDays"
              label={t('reasons.reviewDays')}
              description={t('reasons.reviewDaysHelp', { most: MOST_REVIEW_DAYS })}
              inputMode="numeric"
              htmlSize={4}
              defaultValue={opened?.reviewDays ?? ''}
              problems={problems}
              autoComplete="off"
            />
          </>
        ) : null}
        <FormAlert problems={problems}>
          <TheirsList
            opened={opened}
            theirs={theirs}
            fields={[
              { label: t('reasons.text'), of: (reason) => reason?.text },
              {
                label: t('reasons.party'),
                of: (reason) => (reason?.party ? parties(reason.party) : null),
              },
              {
                label: t('reasons.reviewDays'),
                of: (reason) => reason?.reviewDays ?? t('notFilledIn'),
              },
            ]}
          />
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
