import { isAway } from './plan';
import type { PersonPlan, Staffing, SumsChange } from './staffing';

export const NO_CHANGE: SumsChange = { workers: 0, away: 0, personDays: 0, onDuties: 0 };

export function addedUp(one: SumsChange, other: SumsChange): SumsChange {
  return {
    workers: one.workers + other.workers,
    away: one.away + other.away,
    personDays: one.personDays + other.personDays,
    onDuties: one.onDuties + other.onDuties,
  };
}

/** Taken from zero and not negated, since minus zero is another value than zero where events are compared. */
export function oppositeOf(change: SumsChange): SumsChange {
  return {
    workers: 0 - change.workers,
    away: 0 - change.away,
    personDays: 0 - change.personDays,
    onDuties: 0 - change.onDuties,
  };
}

/** The public half of a change: it reads nothing private, so that it is the same when the persons are forgotten. */
export function withSums(staffing: Staffing, change: SumsChange): Staffing {
  return {
    ...staffing,
    workers: staffing.workers + change.workers,
    awayCount: staffing.awayCount + change.away,
    personDays: staffing.personDays + change.personDays,
    onDuties: staffing.onDuties + change.onDuties,
  };
}

/** The private half: plans, and who is away by them. */
export function withPlans(staffing: Staffing, plans: readonly PersonPlan[]): Staffing {
  const away = plans.filter(({ today }) => today !== null && isAway(today));
  return { ...staffing, plans, away: away.map(({ person }) => person) };
}
