'use client';

import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { must } from '@/domain/assert';
import { ask } from '../form/ask';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { useProblems } from '../form/use-problems';
import { FormDialog } from '../ui/form-dialog';
import { DangerButtons } from './close-unit-dialog';
import { MergePreview, type Moved } from './merge-preview';
import { ofUnit, type UnitSeen } from './seen';
import { isTyped, TypedName } from './typed-name';

type MergeDialogProps = {
  readonly unit: UnitSeen;
  /** Those that are open. */
  readonly others: readonly UnitSeen[];
  readonly list: () => HTMLElement | null;
  readonly onMerged: (words: string) => void;
  readonly onClose: () => void;
};

/** First where the work goes, then what that would come to, then the name by hand. */
export function MergeDialog({ unit, others, list, onMerged, onClose }: MergeDialogProps) {
  const t = useTranslations('installation');
  const { form, problems, show } = useProblems();
  const [into, setInto] = useState<UnitSeen | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [waiting, setWaiting] = useState(false);
  const merged = useRef(false);

  function choose(slug: string) {
    setInto(others.find((one) => one.slug === slug) ?? null);
    setMoved(null);
    show(NO_PROBLEMS);
  }

  async function look(target: UnitSeen) {
    setWaiting(true);
    const told = await ask(ofUnit(unit.slug, `merge?into=${encodeURIComponent(target.slug)}`));
    setWaiting(false);
    if (told.kind === 'yes') setMoved(told.body as Moved);
    else show(problemsFrom(told, []));
  }

  async function merge(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const target = must(into, 'a unit was chosen before what moves is shown');
    if (moved === null) return look(target);
    if (!isTyped(new FormData(event.currentTarget), unit))
      return show({ name: { code: 'otherName' } });
    setWaiting(true);
    const body = { into: target.slug, name: unit.name };
    const sent = await send('POST', ofUnit(unit.slug, 'merge'), body);
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['name']));
    merged.current = true;
    onMerged(t('units.said.merged', { name: unit.name, into: target.name }));
    onClose();
  }

  return (
    <FormDialog
      open
      title={t('merge.title', { name: unit.name })}
      fact={t('merge.fact', { name: unit.name })}
      onClose={onClose}
      returnFocusTo={() => (merged.current ? list() : null)}
    >
      {others.length === 0 ? (
        <BodyShort>{t('merge.none')}</BodyShort>
      ) : (
        <form ref={form} noValidate onSubmit={merge} className="flex flex-col gap-20">
          <IntoQuestion others={others} into={into} onChoose={choose} />
          {into !== null && moved !== null ? (
            <>
              <MergePreview unit={unit} into={into} moved={moved} />
              <TypedName unit={unit} problems={problems} />
            </>
          ) : null}
          <FormAlert problems={problems} />
          {moved === null ? (
            <Button
              type="submit"
              variant="secondary"
              className="self-start"
              disabled={into === null}
              loading={waiting}
            >
              {t('merge.look')}
            </Button>
          ) : (
            <DangerButtons submit={t('merge.submit')} waiting={waiting} onClose={onClose} />
          )}
        </form>
      )}
    </FormDialog>
  );
}

type IntoQuestionProps = {
  readonly others: readonly UnitSeen[];
  readonly into: UnitSeen | null;
  readonly onChoose: (slug: string) => void;
};

function IntoQuestion({ others, into, onChoose }: IntoQuestionProps) {
  const t = useTranslations('installation');
  return (
    <Select
      label={t('merge.into')}
      size="small"
      value={into?.slug ?? ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="" disabled>
        {t('merge.choose')}
      </option>
      {others.map(({ slug, name, number }) => (
        <option key={slug} value={slug}>
          {number === null ? name : `${name} (${number})`}
        </option>
      ))}
    </Select>
  );
}
