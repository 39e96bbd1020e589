import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import { addDays, type Day } from '../calendar';
import { isWorkingDay } from '../calendar/working-days';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { PersonId } from '../ids';
import { LIMITS } from '../limits';
import { isColleague } from '../people/decide';
import { type Refusal, refusal } from '../refusal';
import type { staffingCommands } from './commands';
import { decideRelease } from './decide-release';
import {
  AWAY_DAY,
  dayOfPerson,
  dayOfWeek,
  isAway,
  isSamePlan,
  OFFICE_DAY,
  planOf,
  sumsChange,
  todayOf,
  weekOf,
} from './plan';
import type { DayPlan, Week } from './staffing';
import { wrongInPlan } from './wrong-in-plan';

type StaffingCommand = CommandOf<(typeof staffingCommands)[number]['shape']['type']['value']>;

/** Who is here, how much and where, and never why. */
export function decideStaffing(board: Board, command: StaffingCommand, context: Context): Decision {
  if (!isColleague(board, command.person)) return refused(refusal('E_NOT_FOUND'));
  switch (command.type) {
    case 'MarkAway':
    case 'MarkHere':
      return decidePresence(board, command, context);
    case 'SetWeek':
      return decideWeek(board, command, context);
    case 'PlanDays':
      return decideDays(board, command, context);
    case 'ReleaseWork':
      return decideRelease(board, command, context);
    default:
      return unreachable(command);
  }
}

/** Here or away today. Who comes after all on a day off is there for a whole day. */
function decidePresence(
  board: Board,
  { type, person }: CommandOf<'MarkAway' | 'MarkHere'>,
  context: Context,
): Decision {
  const before = todayOf(board.staffing, person);
  if (isAway(before) === (type === 'MarkAway')) return QUIET;
  const usual = dayOfWeek(weekOf(board.staffing, person), board.day.day);
  const here = isAway(usual) ? OFFICE_DAY : usual;
  const today = type === 'MarkAway' ? AWAY_DAY : here;
  return happened({
    type: 'PresenceChanged',
    data: { sums: sumsChange(before, today) },
    priv: {
      by: personOf(context.actor),
      person,
      differs: isSamePlan(today, usual) ? null : today,
      today,
    },
  });
}

function decideWeek(
  board: Board,
  { person, week }: CommandOf<'SetWeek'>,
  context: Context,
): Decision {
  const { staffing, day } = board;
  for (const [n, plan] of (week ?? []).entries()) {
    const wrong = wrongInPlan(board, person, plan, `week.${n}.`);
    if (wrong !== null) return refused(wrong);
  }
  const before = planOf(staffing, person);
  if (isSameWeek(before?.week ?? null, week)) return QUIET;
  const differs = before?.days.some((one) => one.day === day.day) ?? false;
  const today = differs ? null : dayOfWeek(week, day.day);
  const sums = sumsOfToday(board, person, today);
  const priv = { by: personOf(context.actor), person, week, today };
  return happened({ type: 'WeekSet', data: { sums }, priv });
}

function decideDays(
  board: Board,
  { person, days: named, plan }: CommandOf<'PlanDays'>,
  context: Context,
): Decision {
  const { staffing, day } = board;
  const wrong = wrongInDays(board, named) ?? wrongInPlan(board, person, plan, 'plan.');
  if (wrong !== null) return refused(wrong);
  const week = weekOf(staffing, person);
  const becomes = (one: Day) => plan ?? dayOfWeek(week, one);
  const days = [...new Set(named)]
    .filter((one) => !isSamePlan(becomes(one), dayOfPerson(staffing, person, one)))
    .map((one) => ({
      day: one,
      plan: isSamePlan(becomes(one), dayOfWeek(week, one)) ? null : becomes(one),
    }));
  if (days.length === 0) return QUIET;
  const today = days.some((one) => one.day === day.day) ? becomes(day.day) : null;
  const sums = sumsOfToday(board, person, today);
  const priv = { by: personOf(context.actor), person, days, today };
  return happened({ type: 'DaysPlanned', data: { sums }, priv });
}

function sumsOfToday({ staffing }: Board, person: PersonId, today: DayPlan | null) {
  const before = todayOf(staffing, person);
  return sumsChange(before, today ?? before);
}

/** Days are planned from the board's own on, and only such as are worked on. */
function wrongInDays({ day, setup }: Board, days: readonly Day[]): Refusal | null {
  const last = addDays(day.day, LIMITS.planDaysAhead);
  for (const [n, one] of days.entries()) {
    const field = `days.${n}`;
    if (one < day.day || one > last)
      return refusal('E_BAD_DATE', { field, limit: LIMITS.planDaysAhead });
    if (!isWorkingDay(one, setup.closedDays)) return refusal('E_BAD_DATE', { field });
  }
  return null;
}

function isSameWeek(one: Week | null, other: Week | null): boolean {
  if (one === null || other === null) return one === other;
  return one.every((plan, n) => {
    const of = other[n];
    return of !== undefined && isSamePlan(plan, of);
  });
}
