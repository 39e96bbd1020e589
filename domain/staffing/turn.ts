import type { Board } from '../board';
import type { Day } from '../calendar';
import { isColleague } from '../people/decide';
import { dayOfPerson, isSamePlan, OFFICE_DAY, sumsChange } from './plan';
import type { PersonPlan, PlanOfPerson, SumsOfDay } from './staffing';
import { addedUp, NO_CHANGE } from './sums';

/** Who is here on a day that begins: the sums, and all plans as they are for it. */
export function staffingOn(
  board: Board,
  day: Day,
): { readonly sums: SumsOfDay; readonly plans: readonly PersonPlan[] } {
  const plans = board.members
    .filter(({ person }) => isColleague(board, person))
    .map(({ person }) => ({ person, plan: dayOfPerson(board.staffing, person, day) }));
  const { workers: _workers, ...sums } = plans
    .map(({ plan }) => sumsChange(null, plan))
    .reduce(addedUp, NO_CHANGE);
  const today = plans.filter(({ plan }) => !isSamePlan(plan, OFFICE_DAY));
  return { sums, plans: plansOn(board.staffing.plans, day, today) };
}

/** The plans that still say something when a day begins, with what they come to on it. */
export function plansOn(
  plans: readonly PersonPlan[],
  day: Day,
  today: readonly PlanOfPerson[],
): readonly PersonPlan[] {
  return plans
    .map((plan) => ({
      ...plan,
      days: plan.days.filter((one) => one.day >= day),
      today: today.find((one) => one.person === plan.person)?.plan ?? null,
    }))
    .filter(saysSomething);
}

function saysSomething({ week, days, today }: PersonPlan): boolean {
  return week !== null || days.length > 0 || today !== null;
}
