'use client';

import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '@/domain/limits';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { hasProblems, lineProblem, problemsOf } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { REASON_LISTS, usualReasons } from '../settings/usual-reasons';
import { FormDialog } from '../ui/form-dialog';
import { nameProblem } from './name-problem';

/** Another unit, for the owner of the installation, who becomes its first leader. */
export function NewUnit({ personName }: { readonly personName: string }) {
  const t = useTranslations('units.new');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('add')}
      </Button>
      <FormDialog open={open} title={t('title')} fact={t('fact')} onClose={() => setOpen(false)}>
        <NewUnitForm personName={personName} onClose={() => setOpen(false)} />
      </FormDialog>
    </>
  );
}

type NewUnitFormProps = { readonly personName: string; readonly onClose: () => void };

function NewUnitForm({ personName, onClose }: NewUnitFormProps) {
  const t = useTranslations();
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const unit = { name: textOf(written, 'name'), personName: textOf(written, 'personName') };
    const found = problemsOf({
      name: lineProblem(unit.name, LIMITS.nameGraphemes),
      personName: nameProblem(unit.personName),
    });
    show(found);
    if (hasProblems(found)) return;
    setWaiting(true);
    const reasons = written.has('usualReasons')
      ? REASON_LISTS.flatMap((list) => usualReasons(list, (key) => t(`settings.${key}`)))
      : [];
    const sent = await send('POST', '/api/units', { ...unit, caseTypes: [], reasons });
    // The case types are its first need.
    if (sent.kind === 'yes')
      return window.location.assign(`/units/${String(sent.body.slug)}/guide`);
    setWaiting(false);
    show(problemsFrom(sent, ['name', 'personName']));
  }

  return (
    <form ref={form} noValidate onSubmit={make} className="flex flex-col gap-20">
      <TextQuestion
        name="name"
        label={t('setup.unit.name')}
        description={t('setup.unit.nameHelp')}
        problems={problems}
        autoComplete="off"
      />
      <TextQuestion
        name="personName"
        label={t('units.new.personName')}
        description={t('account.fields.nameHelp')}
        defaultValue={personName}
        problems={problems}
        autoComplete="name"
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
      <DialogButtons submit={t('units.new.submit')} waiting={waiting} onClose={onClose} />
    </form>
  );
}
