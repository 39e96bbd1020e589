import { unreachable } from '../assert';
import type { Board } from '../board';
import type { Day } from '../calendar';
import type { DayEvent } from '../day/day';
import type { RecordedEvent } from '../event';
import type { PersonId } from '../ids';
import { planOf } from './plan';
import type { PersonPlan, PlannedDay, Staffing, StaffingEvent } from './staffing';
import { withPlans, withSums } from './sums';
import { plansOn } from './turn';

type Recorded = Extract<RecordedEvent, StaffingEvent>;

export function evolveStaffing(board: Board, event: Recorded): Board {
  const staffing = withSums(board.staffing, event.data.sums);
  const plan = planAfter(board, event);
  return { ...board, staffing: plan === null ? staffing : withPlan(staffing, plan) };
}

/** The plan of the person that an event is about; null when that is forgotten. */
function planAfter({ staffing, day }: Board, event: Recorded): PersonPlan | null {
  if (event.priv === null) return null;
  const before = planOf(staffing, event.priv.person) ?? noPlan(event.priv.person);
  const plan = { ...before, rev: event.seq, today: event.priv.today ?? before.today };
  switch (event.type) {
    case 'PresenceChanged':
      return { ...plan, days: withDay(before.days, day.day, event.priv.differs) };
    case 'WeekSet':
      return { ...plan, week: event.priv.week };
    case 'DaysPlanned': {
      const days = event.priv.days.reduce(
        (soFar, one) => withDay(soFar, one.day, one.plan),
        before.days,
      );
      return { ...plan, days };
    }
    default:
      return unreachable(event);
  }
}

/** A new day begins with the sums that its event carries, and with the plans as they are for it. */
export function newDayOfStaffing(
  staffing: Staffing,
  { data, priv }: Extract<DayEvent, { type: 'DayOpened' }>,
): Staffing {
  const { away: awayCount, personDays, onDuties } = data.staffing;
  const plans = priv?.plans ?? plansOn(staffing.plans, data.day, priv?.today ?? []);
  return withPlans({ ...staffing, awayCount, personDays, onDuties }, plans);
}

export function withPlan(staffing: Staffing, plan: PersonPlan): Staffing {
  const others = staffing.plans.filter((one) => one.person !== plan.person);
  return withPlans(staffing, [...others, plan]);
}

export function withoutPlan(staffing: Staffing, person: PersonId): Staffing {
  return withPlans(
    staffing,
    staffing.plans.filter((one) => one.person !== person),
  );
}

function noPlan(person: PersonId): PersonPlan {
  return { person, rev: 0, week: null, days: [], today: null };
}

function withDay(
  days: readonly PlannedDay[],
  day: Day,
  plan: PlannedDay['plan'] | null,
): readonly PlannedDay[] {
  const others = days.filter((one) => one.day !== day);
  if (plan === null) return others;
  return [...others, { day, plan }].sort((one, other) => (one.day < other.day ? -1 : 1));
}
