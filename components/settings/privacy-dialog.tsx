'use client';

import { Textarea } from '@navikt/ds-react/Textarea';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useBoard, useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { LIMITS } from '@/domain/limits';
import type { PrivacyFacts } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { placeRefusal, WHOLE_FORM } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblemSentence } from '../form/use-problem-sentence';
import { useProblems } from '../form/use-problems';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { asTyped } from '../ui/typed-day';
import { PRIVACY_FACTS, privacyCommand, readPrivacy } from './privacy-command';

type PrivacyDialogProps = {
  readonly opened: PrivacyFacts;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

export function PrivacyDialog({ opened, onSaved, onClose }: PrivacyDialogProps) {
  const t = useTranslations('settings');
  const sentence = useProblemSentence();
  const { form, problems, today, discussed, setDiscussed, theirs, save } = usePrivacyForm(
    opened,
    () => {
      onSaved();
      onClose();
    },
  );
  const errorAt = (field: keyof PrivacyFacts) => {
    const problem = problems[field];
    return problem === undefined ? undefined : sentence(problem, t(`privacy.${field}`));
  };
  return (
    <FormDialog
      open
      title={t('privacy.changeTitle')}
      fact={t('privacy.changeFact')}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-20">
        <Textarea
          autoComplete="off"
          name="purpose"
          size="small"
          label={t('privacy.purpose')}
          description={t('privacy.purposeHelp')}
          defaultValue={opened.purpose ?? ''}
          maxLength={LIMITS.noteGraphemes}
          minRows={2}
          error={errorAt('purpose')}
        />
        <TextQuestion
          name="controller"
          label={t('privacy.controller')}
          description={t('privacy.controllerHelp')}
          defaultValue={opened.controller ?? ''}
          problems={problems}
          autoComplete="off"
        />
        <TextQuestion
          name="dpia"
          label={t('privacy.dpia')}
          description={t('privacy.dpiaHelp')}
          defaultValue={opened.dpia ?? ''}
          problems={problems}
          autoComplete="off"
        />
        <DayField
          label={t('privacy.discussed')}
          value={discussed}
          onChange={setDiscussed}
          today={today}
          error={errorAt('discussed')}
        />
        <FormAlert problems={problems}>
          {theirs === null ? null : <Theirs opened={opened} theirs={theirs} />}
        </FormAlert>
        <DialogButtons submit={t('save')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}

function usePrivacyForm(opened: PrivacyFacts, onDone: () => void) {
  const current = useBoard((board) => board.setup.privacy);
  const today = dayOf(useServerNow()());
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const [discussed, setDiscussed] = useState(
    opened.discussed === null ? '' : asTyped(opened.discussed),
  );
  // What others wrote meanwhile in what I changed: shown after the no, and replaced when I save once more.
  const [theirs, setTheirs] = useState<PrivacyFacts | null>(null);
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readPrivacy(new FormData(event.currentTarget), discussed, today);
    if (!read.ok) return show(read.problems);
    const given = give(privacyCommand(opened, read.edit, current, theirs ?? opened));
    if (given.ok) return onDone();
    if (given.refusal.code !== 'E_TEXT_CHANGED')
      return show(placeRefusal(given.refusal, PRIVACY_FACTS));
    setTheirs(current);
    show({ [WHOLE_FORM]: { code: 'changedMeanwhile' } });
  }
  return { form, problems, today, discussed, setDiscussed, theirs, save };
}

/** What stands there now of what has been changed since the dialog opened. */
function Theirs({ opened, theirs }: Record<'opened' | 'theirs', PrivacyFacts>) {
  const t = useTranslations('settings');
  const changed = PRIVACY_FACTS.filter((fact) => theirs[fact] !== opened[fact]);
  return (
    <ul>
      {changed.map((fact) => (
        <li key={fact} className="break-words">
          {t(`privacy.${fact}`)}:{' '}
          <b className="font-strong">
            {fact === 'discussed' && theirs.discussed !== null
              ? asTyped(theirs.discussed)
              : (theirs[fact] ?? t('notFilledIn'))}
          </b>
        </li>
      ))}
    </ul>
  );
}
