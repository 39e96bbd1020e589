import type { DutyId, PersonId } from '../ids';
import type { DayPlan, Week } from '../staffing/staffing';
import { eventsOf } from './given';
import { guro, type SmallUnit } from './unit';

/** A day of so many hundredths at home or at the office, with shares that go to duties. */
export function planned(
  share: number,
  place: DayPlan['place'] = 'office',
  duties: DayPlan['duties'] = [],
): DayPlan {
  return { share, place, duties };
}

export function everyDay(plan: DayPlan): Week {
  return [plan, plan, plan, plan, plan];
}

export function addDuty(small: SmallUnit, name: string): DutyId {
  eventsOf(small.unit.when(guro, { type: 'AddDuty', name }));
  return small.unit.lastId() as string as DutyId;
}

export function setWeek(small: SmallUnit, person: PersonId, week: Week | null): void {
  eventsOf(small.unit.when(guro, { type: 'SetWeek', person, week }));
}
