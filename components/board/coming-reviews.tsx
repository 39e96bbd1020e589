import { useTranslations } from 'next-intl';
import { type Day, daysBetween, isoWeek } from '@/domain/calendar';
import { useDates } from '../ui/use-dates';

/** Nearest days each by itself, and all of a later week together. */
const DAYS = 3;

type Coming = readonly { readonly day: Day; readonly count: number }[];

/** Neste gjennomganger: how much is to be looked at on the days to come. */
export function ComingReviews({ coming, today }: { readonly coming: Coming; readonly today: Day }) {
  const t = useTranslations('desk.waiting');
  const dates = useDates(today);
  if (coming.length === 0) return null;
  const near = coming.slice(0, DAYS);
  const week = firstWeekAfter(coming.slice(DAYS));
  return (
    <div className="pt-20">
      <h3 className="pb-6 font-strong">{t('coming')}</h3>
      <dl className="grid grid-cols-4 gap-8">
        {near.map(({ day, count }) => (
          <div key={day} className="flex flex-col-reverse justify-end">
            <dt className="text-ax-text-neutral-subtle text-small">
              {daysBetween(today, day) === 1 ? dates.near(day) : dates.weekdayAndDayShort(day)}
            </dt>
            <dd className="font-strong">{count}</dd>
          </div>
        ))}
        {week === null ? null : (
          <div className="flex flex-col-reverse justify-end">
            <dt className="text-ax-text-neutral-subtle text-small">{dates.week(week.from)}</dt>
            <dd className="font-strong">{week.count}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function firstWeekAfter(rest: Coming): { readonly from: Day; readonly count: number } | null {
  const first = rest[0];
  if (first === undefined) return null;
  const { week } = isoWeek(first.day);
  const count = rest
    .filter(({ day }) => isoWeek(day).week === week)
    .reduce((sum, one) => sum + one.count, 0);
  return { from: first.day, count };
}
