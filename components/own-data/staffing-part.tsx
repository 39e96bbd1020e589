import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import type { OwnDay, OwnStaffing } from '@/domain/own/own-board';
import { useDates } from '../ui/use-dates';
import { Part, Sentences, Until } from './part';

type StaffingPartProps = {
  readonly staffing: OwnStaffing;
  /** Working days that a day is known for. */
  readonly days: number;
  readonly today: Day;
};

/** The usual week and the days that are planned otherwise. No reason for anything, since none is stored. */
export function StaffingPart({ staffing, days, today }: StaffingPartProps) {
  const t = useTranslations();
  const dates = useDates(today);
  const words = (day: OwnDay) => planWords(t, day);
  return (
    <Part title={t('ownData.staffing.title')} level={3}>
      <Sentences
        of={[
          ...(staffing.today === null
            ? []
            : [t('ownData.staffing.today', { plan: words(staffing.today) })]),
          ...(staffing.week ?? []).map((plan, at) =>
            t('ownData.staffing.weekday', {
              weekday: t(`common.weekday.${at + 1}`),
              plan: words(plan),
            }),
          ),
          ...staffing.days.map(({ day, plan }) =>
            t('ownData.staffing.day', { day: dates.weekdayAndDay(day), plan: words(plan) }),
          ),
        ]}
        none={t('ownData.staffing.none')}
      />
      <Until>{t('ownData.staffing.until', { days })}</Until>
    </Part>
  );
}

type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** "80 prosent, hjemmekontor, Telefon 20 prosent"; whoever is away has no share and no duties. */
function planWords(t: Words, { share, place, duties }: OwnDay): string {
  const where = t(`ownData.staffing.place.${place}`);
  if (place === 'away') return where;
  const parts = duties.map(({ duty, share: part }) =>
    t('ownData.staffing.duty', { duty, percent: part }),
  );
  return [t('ownData.staffing.share', { percent: share }), where, ...parts].join(', ');
}
