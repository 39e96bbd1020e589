'use client';

import { useTranslations } from 'next-intl';
import { ChoiceChips } from '../../ui/choice-chips';
import { capitalised } from '../../ui/dates';
import { TextButton } from '../../ui/text-button';
import type { PlanDraft } from './plan-draft';
import { PlanFields } from './plan-fields';

export const WEEKDAYS = ['1', '2', '3', '4', '5'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type WeekDraft = Readonly<Record<Weekday, PlanDraft>>;

type WeekFieldsProps = {
  readonly draft: WeekDraft;
  readonly chosen: Weekday;
  readonly onChoose: (weekday: Weekday) => void;
  readonly onChange: (draft: WeekDraft) => void;
  readonly errorAt: (field: string) => string | undefined;
};

/** The usual week, a day at a time; what each day is stands on it. */
export function WeekFields({ draft, chosen, onChoose, onChange, errorAt }: WeekFieldsProps) {
  const t = useTranslations('dialog.person');
  const words = useTranslations('common');
  const brief = ({ place, share }: PlanDraft) => {
    if (place === 'away' || place === 'week') return t('planned.away');
    const where = place === 'home' ? ` ${t('planned.home')}` : '';
    return share.trim() === '100' && where !== '' ? where.trim() : `${share.trim()} %${where}`;
  };
  const plan = draft[chosen];
  return (
    <>
      <ChoiceChips
        legend={t('weekday')}
        choices={WEEKDAYS.map((one) => ({
          value: one,
          label: `${capitalised(words(`weekday.${one}`))}, ${brief(draft[one])}`,
        }))}
        value={chosen}
        onChange={onChoose}
      />
      <PlanFields
        draft={plan}
        onChange={(changed) => onChange({ ...draft, [chosen]: changed })}
        errorAt={errorAt}
        canBeWeek={false}
      />
      <div className="-ml-4">
        <TextButton onClick={() => onChange({ 1: plan, 2: plan, 3: plan, 4: plan, 5: plan })}>
          {t('sameAllDays')}
        </TextButton>
      </div>
    </>
  );
}
