'use client';

import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { typedDay } from './typed-day';
import { useDates } from './use-dates';

type DayFieldProps = {
  readonly label: string;
  /** What stands in the field, as it was typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly today: Day;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  /** Says under the field what it was understood as. Left out where something else says it. */
  readonly echo?: boolean;
};

/** A date that is typed: 14.10.2026, or only 14.10. Under it stands what it was understood as. */
export function DayField({
  label,
  value,
  onChange,
  today,
  error,
  hideLabel = false,
  echo = true,
}: DayFieldProps) {
  const t = useTranslations('common');
  const dates = useDates(today);
  const day = typedDay(value, today);
  return (
    <div>
      <TextField
        size="small"
        label={label}
        hideLabel={hideLabel}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('datePattern')}
        htmlSize={12}
        className="w-fit"
      />
      {echo ? (
        <p className="min-h-18 pt-2 text-ax-text-neutral-subtle text-small">
          {day === null ? (value === '' ? '' : t('notADate')) : dates.weekdayAndDay(day)}
        </p>
      ) : null}
    </div>
  );
}
