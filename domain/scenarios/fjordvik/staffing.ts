import { heldWork, holdsSomething } from '../../read-models/staffing';
import { dayOfPerson, isAway } from '../../staffing/plan';
import type { DayPlan } from '../../staffing/staffing';
import { type Act, clock } from './acts';
import { HANDLERS, type Key } from './people';
import type { Telling } from './telling';

const AWAY: DayPlan = { share: 0, place: 'away', duties: [] };
const AT_HOME: DayPlan = { share: 100, place: 'home', duties: [] };

/** Who is away on which day of the story, planned the day before or said in the morning. On the last day it is Håkon. */
const AWAY_ON: Readonly<Record<number, readonly Key[]>> = {
  2: ['bjorn'],
  3: ['bjorn'],
  6: ['amira'],
  7: ['eli', 'jonas'],
  10: ['hakon'],
  11: ['hakon'],
  13: ['farid'],
  15: ['bjorn', 'dag'],
  16: ['dag'],
  18: ['camilla'],
  20: ['amira'],
  21: ['farid'],
};

/** Never with a word of why. */
export function staffingActs({ dayNumber, days }: Telling): readonly Act[] {
  const isLast = dayNumber === days.length - 1;
  const [said, ...planned] = AWAY_ON[dayNumber] ?? [];
  const tomorrow = AWAY_ON[dayNumber + 1]?.slice(1) ?? [];
  return [
    ...(said === undefined ? [] : [{ minute: clock(7, 32), tell: markAway(said) }]),
    ...(isLast ? [{ minute: clock(7, 34), tell: markAway('hakon') }] : []),
    ...(isLast ? [{ minute: clock(7, 36), tell: workAtHome }] : []),
    ...tomorrow.map((who) => ({ minute: clock(15, 2), tell: planAway(who) })),
    ...(planned.length > 0 ? [{ minute: clock(10, 2), tell: comesAfterAll(planned[0]) }] : []),
  ];
}

function markAway(who: Key) {
  return (telling: Telling) => {
    const person = telling.cast[who];
    telling.tries('ingrid', { type: 'MarkAway', person });
    telling.pause(25);
    giveBack(telling, who);
  };
}

/** What somebody holds who is away goes back to where it was, and to a colleague what cannot wait. */
function giveBack(telling: Telling, who: Key): void {
  const person = telling.cast[who];
  const work = heldWork(telling.board, person);
  if (!holdsSomething(work)) return;
  const cases = [...work.taken, ...work.kept].map(({ id }) => id);
  const actions = work.actions.map(({ id }) => id);
  const to = telling.chance.happens(0.3) ? telling.cast.eli : null;
  telling.tries('ingrid', { type: 'ReleaseWork', person, to, cases, actions });
}

function workAtHome(telling: Telling): void {
  const home = HANDLERS.filter((who) => who === 'amira' || who === 'camilla');
  for (const who of home) {
    const now = dayOfPerson(telling.board.staffing, telling.cast[who], telling.today);
    const plan = { ...AT_HOME, duties: now.duties };
    telling.tries(who, {
      type: 'PlanDays',
      person: telling.cast[who],
      days: [telling.today],
      plan,
    });
  }
}

function planAway(who: Key) {
  return (telling: Telling) => {
    const next = telling.days[telling.dayNumber + 1];
    if (next === undefined) return;
    telling.tries(who, { type: 'PlanDays', person: telling.cast[who], days: [next], plan: AWAY });
  };
}

function comesAfterAll(who: Key | undefined) {
  return (telling: Telling) => {
    if (who === undefined || telling.dayNumber !== 15) return;
    const person = telling.cast[who];
    if (isAway(dayOfPerson(telling.board.staffing, person, telling.today)))
      telling.tries(who, { type: 'MarkHere', person });
  };
}
