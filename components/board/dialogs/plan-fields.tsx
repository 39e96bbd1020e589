'use client';

import { Buildings2Icon, CalendarIcon, HouseIcon, PersonIcon } from '@navikt/aksel-icons';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useBoard } from '@/client/use-board';
import { ChoiceChips } from '../../ui/choice-chips';
import type { PlanDraft } from './plan-draft';

const SHARES = ['100', '75', '50', '25'] as const;

type PlanFieldsProps = {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
  readonly errorAt: (field: string) => string | undefined;
  /** Whether the answer may be what the usual week says. */
  readonly canBeWeek: boolean;
};

/** Where, how much, and which duties. There is nothing to say about somebody who is away. */
export function PlanFields({ draft, onChange, errorAt, canBeWeek }: PlanFieldsProps) {
  const t = useTranslations('dialog.person');
  const usual = {
    value: 'week',
    label: t('place.week'),
    icon: <CalendarIcon aria-hidden />,
  } as const;
  const isHere = draft.place === 'office' || draft.place === 'home';
  return (
    <>
      <ChoiceChips
        legend={t('where')}
        choices={[
          { value: 'office', label: t('place.office'), icon: <Buildings2Icon aria-hidden /> },
          { value: 'home', label: t('place.home'), icon: <HouseIcon aria-hidden /> },
          { value: 'away', label: t('place.away'), icon: <PersonIcon aria-hidden /> },
          ...(canBeWeek ? [usual] : []),
        ]}
        value={draft.place}
        onChange={(place) => onChange({ ...draft, place })}
      />
      {isHere ? (
        <>
          <ChoiceChips
            legend={t('share')}
            choices={SHARES.map((share) => ({ value: share, label: t(`shareOf.${share}`) }))}
            value={SHARES.find((share) => share === draft.share.trim()) ?? null}
            onChange={(share) => onChange({ ...draft, share })}
            error={errorAt('share')}
          >
            <Percent
              label={t('percent')}
              value={draft.share}
              onChange={(share) => onChange({ ...draft, share })}
            />
          </ChoiceChips>
          <DutyFields draft={draft} onChange={onChange} error={errorAt('duties')} />
        </>
      ) : null}
    </>
  );
}

type DutyFieldsProps = Pick<PlanFieldsProps, 'draft' | 'onChange'> & {
  readonly error: string | undefined;
};

/** The unit's duties, each with the share that it takes of the day; empty is none. */
function DutyFields({ draft, onChange, error }: DutyFieldsProps) {
  const t = useTranslations('dialog.person');
  const problem = useId();
  const all = useBoard((board) => board.setup.duties);
  const duties = all.filter(({ id, retired }) => !retired || draft.duties[id] !== undefined);
  if (duties.length === 0) return null;
  return (
    <fieldset
      className="min-w-0 border-0 p-0"
      {...(error === undefined ? {} : { 'aria-describedby': problem })}
    >
      <legend className="pb-6 font-strong">{t('duties')}</legend>
      <div className="flex flex-wrap gap-x-20 gap-y-8">
        {duties.map(({ id, name }) => (
          <div key={id} className="flex items-center gap-8">
            <span aria-hidden="true" className="break-words">
              {name}
            </span>
            <Percent
              label={t('dutyShare', { name })}
              value={draft.duties[id] ?? ''}
              onChange={(share) => onChange({ ...draft, duties: { ...draft.duties, [id]: share } })}
            />
          </div>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={problem} className="pt-6 font-strong text-ax-text-danger-subtle">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type PercentProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function Percent({ label, value, onChange }: PercentProps) {
  return (
    <span className="flex items-center gap-6">
      <TextField
        size="small"
        label={label}
        hideLabel
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
        htmlSize={4}
        className="w-fit"
      />
      <span aria-hidden="true">%</span>
    </span>
  );
}
