import { CalendarIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { addWorkingDays, workingDaysBetween } from '@/domain/calendar/working-days';
import { ChoiceChips } from '../../ui/choice-chips';
import { capitalised } from '../../ui/dates';
import { DayField } from '../../ui/day-field';
import { asTyped, typedDay } from '../../ui/typed-day';
import { useDates } from '../../ui/use-dates';

/** Working days ahead that are offered at a press. */
const AHEAD = [3, 5, 10] as const;

type ReviewDaysProps = {
  readonly legend: string;
  readonly today: Day;
  /** As typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly ahead?: readonly number[];
  readonly error?: string | undefined;
  /** Says what happens on that day. */
  readonly then?: (workingDays: number) => string;
};

/** A day ahead: three to press, or any that is typed. */
export function ReviewDays({
  legend,
  today,
  value,
  onChange,
  ahead = AHEAD,
  error,
  then,
}: ReviewDaysProps) {
  const t = useTranslations('dialog');
  const words = useTranslations('common');
  const dates = useDates(today);
  const closedDays = useBoard((board) => board.setup.closedDays);
  const chosen = typedDay(value, today);
  const days = [...new Set(ahead.map((count) => addWorkingDays(today, count, closedDays)))].sort();
  return (
    <div>
      <ChoiceChips
        legend={legend}
        choices={days.map((day) => ({
          value: day,
          label: dates.weekdayAndDayShort(day),
          icon: <CalendarIcon aria-hidden />,
        }))}
        value={days.find((day) => day === chosen) ?? null}
        onChange={(day) => onChange(asTyped(day))}
        error={error}
      >
        <DayField
          label={t('otherDay')}
          hideLabel
          echo={false}
          value={value}
          onChange={onChange}
          today={today}
        />
      </ChoiceChips>
      <p className="min-h-18 pt-6 text-ax-text-neutral-subtle text-small">
        {chosen === null
          ? value === ''
            ? ''
            : words('notADate')
          : `${capitalised(dates.weekdayAndDay(chosen))}. ${then === undefined || chosen <= today ? '' : then(workingDaysBetween(today, chosen, closedDays))}`}
      </p>
    </div>
  );
}
