import { type Day, weekday } from '../calendar';
import type { DutyId, PersonId } from '../ids';
import { LIMITS } from '../limits';
import type { DayPlan, PersonPlan, Staffing, SumsChange, Week } from './staffing';

/** What a person's day is when nobody has said anything else. */
export const OFFICE_DAY: DayPlan = {
  share: LIMITS.wholeDayHundredths,
  place: 'office',
  duties: [],
};

export const AWAY_DAY: DayPlan = { share: 0, place: 'away', duties: [] };

/** What holds for a person on the board's day. */
export function todayOf(staffing: Staffing, person: PersonId): DayPlan {
  return planOf(staffing, person)?.today ?? OFFICE_DAY;
}

/** What a person's day will be: what was planned for it, or else what the week says. */
export function dayOfPerson(staffing: Staffing, person: PersonId, day: Day): DayPlan {
  const plan = planOf(staffing, person);
  const planned = plan?.days.find((one) => one.day === day);
  return planned?.plan ?? dayOfWeek(plan?.week ?? null, day);
}

/** What a week says of a day. Nobody is at work on a Saturday. */
export function dayOfWeek(week: Week | null, day: Day): DayPlan {
  const place = weekday(day) - 1;
  return (week ?? ORDINARY_WEEK)[place] ?? AWAY_DAY;
}

export function weekOf(staffing: Staffing, person: PersonId): Week {
  return planOf(staffing, person)?.week ?? ORDINARY_WEEK;
}

export function planOf(staffing: Staffing, person: PersonId): PersonPlan | undefined {
  return staffing.plans.find((one) => one.person === person);
}

export function isAway(plan: DayPlan): boolean {
  return plan.place === 'away';
}

export function onDuties(plan: DayPlan): number {
  return plan.duties.reduce((sum, { share }) => sum + share, 0);
}

/** The duties that somebody has in the week, on planned days or today. */
export function dutiesIn({ week, days, today }: PersonPlan): readonly DutyId[] {
  const planned = [...(week ?? []), ...days.map((one) => one.plan), today ?? OFFICE_DAY];
  return planned.flatMap(({ duties }) => duties.map((one) => one.duty));
}

export function isSamePlan(one: DayPlan, other: DayPlan): boolean {
  return (
    one.share === other.share &&
    one.place === other.place &&
    one.duties.length === other.duties.length &&
    one.duties.every(({ duty, share }, n) => {
      const of = other.duties[n];
      return of !== undefined && of.duty === duty && of.share === share;
    })
  );
}

/** What it changes in the day's sums that a person's day becomes another; null is the day of somebody who does not count. */
export function sumsChange(before: DayPlan | null, after: DayPlan | null): SumsChange {
  const [was, is] = [sumsOf(before), sumsOf(after)];
  return {
    workers: is.workers - was.workers,
    away: is.away - was.away,
    personDays: is.personDays - was.personDays,
    onDuties: is.onDuties - was.onDuties,
  };
}

const ORDINARY_WEEK: Week = [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY];

function sumsOf(plan: DayPlan | null): SumsChange {
  if (plan === null) return { workers: 0, away: 0, personDays: 0, onDuties: 0 };
  const away = isAway(plan) ? 1 : 0;
  return { workers: 1, away, personDays: plan.share, onDuties: onDuties(plan) };
}
