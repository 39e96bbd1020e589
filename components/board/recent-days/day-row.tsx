import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useFormatter, useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { dayValues, type RecentDay } from '@/domain/day/recent-days';
import { TextButton } from '../../ui/text-button';
import { useDates } from '../../ui/use-dates';
import { CorrectedMark } from './corrected-mark';
import { fieldsOf } from './day-draft';

type DayRowProps = {
  readonly day: RecentDay;
  readonly today: Day;
  /** Left out for those who may not. */
  readonly onCorrect?: () => void;
};

/** A day that is over: à jour, its figures, and beside one that was corrected what the board had found. */
export function DayRow({ day, today, onCorrect }: DayRowProps) {
  const t = useTranslations('dialog.recentDays');
  const format = useFormatter();
  const dates = useDates(today);
  const values = dayValues(day);
  const name = dates.weekdayAndDay(day.figures.day);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-12 gap-y-4">
        <p className="font-strong">{dates.heading(day.figures.day)}</p>
        <UpToDate upToDate={day.figures.upToDate} />
        {day.found === null ? null : <CorrectedMark />}
        {onCorrect === undefined ? null : (
          <TextButton
            className="ml-auto"
            name={t('correctName', { day: name })}
            onClick={onCorrect}
          >
            {t('correct')}
          </TextButton>
        )}
      </div>
      <dl className="mt-4 flex flex-wrap gap-x-24 gap-y-4">
        {fieldsOf(values).map((field) => {
          const found = day.found?.[field] ?? values[field];
          return (
            <div key={field}>
              <dt className="text-ax-text-neutral-subtle text-small">{t(field)}</dt>
              <dd className="whitespace-nowrap">
                <span className="font-strong text-lead">{format.number(values[field] ?? 0)}</span>
                {found === values[field] ? null : (
                  <span className="text-ax-text-neutral-subtle text-small">
                    {t('found', { count: found ?? 0 })}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function UpToDate({ upToDate }: { readonly upToDate: boolean | null }) {
  const t = useTranslations('dialog.recentDays');
  if (upToDate === null) return null;
  const Icon = upToDate ? CheckmarkCircleIcon : ExclamationmarkTriangleIcon;
  return (
    <span className="inline-flex items-center gap-6 text-small">
      <Icon
        aria-hidden
        className={`shrink-0 text-[1.25rem] ${upToDate ? 'text-ax-success-800' : 'text-ax-warning-800'}`}
      />
      {t(upToDate ? 'upToDate' : 'notUpToDate')}
    </span>
  );
}
