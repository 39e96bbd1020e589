'use client';

import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Day } from '@/domain/calendar';
import { LIMITS } from '@/domain/limits';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { hasProblems, lineProblem, problemsOf } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { InvitationLink } from '../people/invitation-link';
import { type MadeLink, readMadeLink } from '../people/made-link';
import { REASON_LISTS, usualReasons } from '../settings/usual-reasons';
import { FormDialog } from '../ui/form-dialog';

type NewUnitDialogProps = {
  readonly today: Day;
  readonly onMade: () => void;
  readonly onClose: () => void;
};

/** A unit that the owner is not in; the link for its first leader is shown this once. */
export function NewUnitDialog({ today, onMade, onClose }: NewUnitDialogProps) {
  const t = useTranslations();
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const name = textOf(written, 'name');
    const found = problemsOf({ name: lineProblem(name, LIMITS.nameGraphemes) });
    show(found);
    if (hasProblems(found)) return;
    setWaiting(true);
    const reasons = written.has('usualReasons')
      ? REASON_LISTS.flatMap((list) => usualReasons(list, (key) => t(`settings.${key}`)))
      : [];
    const sent = await send('POST', '/api/installation/units', { name, caseTypes: [], reasons });
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['name']));
    setMade(readMadeLink(sent.body, window.location.origin));
    onMade();
  }

  const words = made === null ? 'title' : 'madeTitle';
  return (
    <FormDialog
      open
      title={t(`installation.newUnit.${words}`)}
      fact={t(`installation.newUnit.${made === null ? 'fact' : 'madeFact'}`)}
      onClose={onClose}
    >
      {made === null ? (
        <form ref={form} noValidate onSubmit={make} className="flex flex-col gap-20">
          <TextQuestion
            name="name"
            label={t('setup.unit.name')}
            description={t('setup.unit.nameHelp')}
            problems={problems}
            autoComplete="off"
          />
          <Checkbox
            name="usualReasons"
            size="small"
            defaultChecked
            description={t('setup.caseTypes.usualReasonsHelp')}
          >
            {t('setup.caseTypes.usualReasons')}
          </Checkbox>
          <FormAlert problems={problems} />
          <DialogButtons
            submit={t('installation.newUnit.submit')}
            waiting={waiting}
            onClose={onClose}
          />
        </form>
      ) : (
        <InvitationLink made={made} today={today} onClose={onClose} />
      )}
    </FormDialog>
  );
}
