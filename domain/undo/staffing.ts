import type { Board } from '../board';
import type { BoardEvent, RecordedEvent } from '../event';
import { withoutPlan, withPlan } from '../staffing/evolve';
import { planOf } from '../staffing/plan';
import type { Staffing, StaffingEvent } from '../staffing/staffing';
import { addedUp, NO_CHANGE, oppositeOf, withSums } from '../staffing/sums';
import type { StaffingBack, StaffingBefore, Undoable, UndoEvent } from './undo';

export const NO_PLANS: StaffingBefore = { plans: [], sums: NO_CHANGE };

/** Whose plan an event touches, what it was like, and what changed in the day's sums. */
export function staffingBefore(
  before: Board,
  event: BoardEvent,
  same: Undoable | undefined,
): StaffingBefore {
  const soFar = same?.staffing ?? NO_PLANS;
  if (!isPlanned(event) || event.priv === null) return soFar;
  const { person } = event.priv;
  const plans = soFar.plans.some((one) => one.person === person)
    ? soFar.plans
    : [...soFar.plans, { person, before: planOf(before.staffing, person) ?? null }];
  return { plans, sums: addedUp(soFar.sums, event.data.sums) };
}

/** Whether somebody has planned for the same person since, or that person has no plans here any more. */
export function isStaffingChanged({ staffing }: Board, { staffing: of, rev }: Undoable): boolean {
  return of.plans.some(({ person }) => planOf(staffing, person)?.rev !== rev);
}

export function staffingBack({ plans, sums }: StaffingBefore): StaffingBack {
  return {
    data: { sums: oppositeOf(sums) },
    priv: { plans: plans.map(({ person, before }) => ({ person, plan: before })) },
  };
}

export function withStaffingBack(
  staffing: Staffing,
  { seq: rev, data, priv }: Extract<RecordedEvent, UndoEvent>,
): Staffing {
  return (priv?.plans ?? []).reduce(
    (soFar, { person, plan }) =>
      plan === null ? withoutPlan(soFar, person) : withPlan(soFar, { ...plan, rev }),
    withSums(staffing, data.sums),
  );
}

function isPlanned(event: BoardEvent): event is StaffingEvent {
  switch (event.type) {
    case 'PresenceChanged':
    case 'WeekSet':
    case 'DaysPlanned':
      return true;
    default:
      return false;
  }
}
