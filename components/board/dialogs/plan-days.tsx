'use client';

import { Button } from '@navikt/ds-react/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { addWorkingDays } from '@/domain/calendar/working-days';
import type { PersonId } from '@/domain/ids';
import { dayOfPerson, planOf } from '@/domain/staffing/plan';
import { DayField } from '../../ui/day-field';
import { typedDay } from '../../ui/typed-day';
import { useDates } from '../../ui/use-dates';
import { inDays } from '../staffing/share';

/** Two working weeks ahead are a press away; any other day is typed. */
const AHEAD = 10;

type PlanDaysProps = {
  readonly person: PersonId;
  readonly days: readonly Day[];
  readonly onChange: (days: readonly Day[]) => void;
  readonly today: Day;
  readonly error: string | undefined;
};

/** Which days ahead: each with what is planned for it already, when that is not as the week says. */
export function PlanDays({ person, days, onChange, today, error }: PlanDaysProps) {
  const t = useTranslations('dialog.person');
  const problem = useId();
  const day = useBoard((board) => board.day.day);
  const closedDays = useBoard((board) => board.setup.closedDays);
  const planned = usePlanned(person);
  const ahead = Array.from({ length: AHEAD }, (_, n) => addWorkingDays(day, n + 1, closedDays));
  const offered = [...new Set([...ahead, ...planned.days, ...days])].sort();
  const dates = useDates(today);
  function toggle(one: Day, chosen: boolean) {
    onChange(chosen ? [...days, one].sort() : days.filter((other) => other !== one));
  }
  return (
    <fieldset
      className="min-w-0 border-0 p-0"
      {...(error === undefined ? {} : { 'aria-describedby': problem })}
    >
      <legend className="pb-6 font-strong">{t('days')}</legend>
      <div className="flex flex-wrap gap-8">
        {offered.map((one) => (
          <label
            key={one}
            className="flex min-h-36 cursor-pointer items-center gap-8 rounded-card border border-ax-neutral-600 px-12 py-4 hover:bg-ax-neutral-100 has-checked:border-2 has-checked:border-ax-border-accent has-checked:bg-ax-bg-accent-soft has-checked:px-11 has-checked:py-3 touch:min-h-44"
          >
            <input
              type="checkbox"
              className="size-16"
              checked={days.includes(one)}
              onChange={(event) => toggle(one, event.target.checked)}
            />
            <span>
              {dates.weekdayAndDayShort(one)}
              {planned.says(one) === null ? null : (
                <span className="block text-ax-text-neutral-subtle text-small">
                  {planned.says(one)}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <OtherDay today={today} onAdd={(one) => toggle(one, !days.includes(one))} />
      {error === undefined ? null : (
        <p id={problem} className="pt-6 font-strong text-ax-text-danger-subtle">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type OtherDayProps = { readonly today: Day; readonly onAdd: (day: Day) => void };

function OtherDay({ today, onAdd }: OtherDayProps) {
  const t = useTranslations('dialog.person');
  const [typed, setTyped] = useState('');
  const day = typedDay(typed, today);
  function add() {
    if (day === null) return;
    onAdd(day);
    setTyped('');
  }
  return (
    <div className="flex flex-wrap items-end gap-8 pt-12">
      <DayField label={t('otherDay')} value={typed} onChange={setTyped} today={today} />
      <Button
        type="button"
        size="small"
        variant="tertiary"
        className="mb-20 min-h-36"
        onClick={add}
      >
        {t('addDay')}
      </Button>
    </div>
  );
}

/** The days ahead that differ from the person's week, and how. */
function usePlanned(person: PersonId): {
  readonly days: readonly Day[];
  readonly says: (day: Day) => string | null;
} {
  const t = useTranslations('dialog.person');
  const format = useFormatter();
  const staffing = useBoard((board) => board.staffing);
  const day = useBoard((board) => board.day.day);
  const days = planOf(staffing, person)?.days.map((one) => one.day) ?? [];
  return {
    days: days.filter((one) => one > day),
    says: (one) => {
      if (!days.includes(one)) return null;
      const { place, share } = dayOfPerson(staffing, person, one);
      const where = t(`planned.${place}`);
      return share === 0 || share === 100 ? where : `${where} ${inDays(format, share)}`;
    },
  };
}
