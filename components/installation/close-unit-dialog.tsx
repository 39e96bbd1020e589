'use client';

import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { LIMITS } from '@/domain/limits';
import { FormAlert } from '../form/form-alert';
import { problemsFrom, send } from '../form/send';
import { useProblems } from '../form/use-problems';
import { FormDialog } from '../ui/form-dialog';
import { ofUnit, type UnitSeen } from './seen';
import { isTyped, TypedName } from './typed-name';

type CloseUnitDialogProps = {
  readonly unit: UnitSeen;
  readonly list: () => HTMLElement | null;
  readonly onClosed: (words: string) => void;
  readonly onClose: () => void;
};

/** Says what it means, and asks for the name, so that nobody closes the unit beside the one that was meant. */
export function CloseUnitDialog({ unit, list, onClosed, onClose }: CloseUnitDialogProps) {
  const t = useTranslations('installation');
  const { form, problems, show } = useProblems();
  const [waiting, setWaiting] = useState(false);
  const closed = useRef(false);

  async function close(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    if (!isTyped(written, unit)) return show({ name: { code: 'otherName' } });
    setWaiting(true);
    const sent = await send('POST', ofUnit(unit.slug, 'close'), { name: unit.name });
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['name']));
    closed.current = true;
    onClosed(t('units.said.closed', { name: unit.name }));
    onClose();
  }

  return (
    <FormDialog
      open
      title={t('close.title', { name: unit.name })}
      fact={t('close.fact')}
      onClose={onClose}
      returnFocusTo={() => (closed.current ? list() : null)}
    >
      <form ref={form} noValidate onSubmit={close} className="flex flex-col gap-20">
        <BodyShort>{t('close.after', { days: LIMITS.reopenDays })}</BodyShort>
        <TypedName unit={unit} problems={problems} />
        <FormAlert problems={problems} />
        <DangerButtons submit={t('close.submit')} waiting={waiting} onClose={onClose} />
      </form>
    </FormDialog>
  );
}

type DangerButtonsProps = {
  readonly submit: string;
  readonly waiting: boolean;
  readonly onClose: () => void;
};

/** For what cannot be taken back in ten seconds. */
export function DangerButtons({ submit, waiting, onClose }: DangerButtonsProps) {
  const t = useTranslations('settings');
  return (
    <div className="flex flex-wrap gap-16">
      <Button type="submit" data-color="danger" loading={waiting}>
        {submit}
      </Button>
      <Button type="button" variant="tertiary" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}
