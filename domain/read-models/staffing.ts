import type { Action } from '../actions/actions';
import type { Board } from '../board';
import type { Day } from '../calendar';
import type { Case } from '../cases/case';
import { isKeptBy } from '../cases/find';
import { column } from '../cases/order';
import type { PersonId } from '../ids';
import { isColleague } from '../people/decide';
import type { Duty } from '../setup/setup';
import { dayOfPerson, isAway, planOf, todayOf } from '../staffing/plan';
import type { DayPlan, Hundredths } from '../staffing/staffing';
import { dueActions } from './improvement';

/** Who is here today, how much, where and with which duties. The sums are the unit's; nothing here is a figure of a person. */
export type StaffingToday = {
  /** In the order in which they came to the unit, those away included. */
  readonly people: readonly PersonToday[];
  readonly duties: readonly DutyToday[];
  readonly personDays: Hundredths;
  readonly onDuties: Hundredths;
  readonly afterDuties: Hundredths;
  /** Whoever is away and still holds something. */
  readonly awayWithWork: readonly { readonly person: PersonId; readonly work: HeldWork }[];
};

export type PersonToday = PersonDay & { readonly isAway: boolean };

export type PersonDay = {
  readonly person: PersonId;
  readonly plan: DayPlan;
  /** Planned for this day, and not only what the week says. */
  readonly differs: boolean;
};

/** A duty that somebody has today, or that is on the unit's list. */
export type DutyToday = {
  readonly duty: Duty;
  readonly share: Hundredths;
  readonly people: readonly PersonId[];
};

/** What a person holds: what is to be passed on when they are away. */
export type HeldWork = {
  readonly taken: readonly Case[];
  /** They wait, and come back to this person. */
  readonly kept: readonly Case[];
  /** Due on the board's day, or before it and not done. */
  readonly actions: readonly Action[];
};

export function staffingToday(board: Board): StaffingToday {
  const { staffing, day } = board;
  const people = colleagues(board).map((person): PersonToday => {
    const plan = todayOf(staffing, person);
    return { person, plan, differs: isPlanned(board, person, day.day), isAway: isAway(plan) };
  });
  const away = people.filter((one) => one.isAway);
  return {
    people,
    duties: dutiesOf(board, people),
    personDays: staffing.personDays,
    onDuties: staffing.onDuties,
    afterDuties: staffing.personDays - staffing.onDuties,
    awayWithWork: away
      .map(({ person }) => ({ person, work: heldWork(board, person) }))
      .filter(({ work }) => holdsSomething(work)),
  };
}

/** What is planned for a day ahead, for everybody who works in the unit. */
export function staffingAhead(board: Board, day: Day): readonly PersonDay[] {
  return colleagues(board).map((person) => ({
    person,
    plan: dayOfPerson(board.staffing, person, day),
    differs: isPlanned(board, person, day),
  }));
}

export function heldWork(board: Board, person: PersonId): HeldWork {
  return {
    taken: column(board, 'taken').filter((card) => card.priv.takenBy === person),
    kept: column(board, 'waiting').filter((card) => isKeptBy(card, person)),
    actions: dueActions(board, board.day.day).filter(({ priv }) => priv.owner === person),
  };
}

export function holdsSomething({ taken, kept, actions }: HeldWork): boolean {
  return taken.length + kept.length + actions.length > 0;
}

function colleagues(board: Board): readonly PersonId[] {
  return board.members.map(({ person }) => person).filter((one) => isColleague(board, one));
}

function isPlanned({ staffing }: Board, person: PersonId, day: Day): boolean {
  return planOf(staffing, person)?.days.some((one) => one.day === day) ?? false;
}

function dutiesOf(board: Board, people: readonly PersonToday[]): readonly DutyToday[] {
  return board.setup.duties
    .map((duty) => {
      const having = people.flatMap(({ person, plan }) =>
        plan.duties.filter((one) => one.duty === duty.id).map(({ share }) => ({ person, share })),
      );
      return {
        duty,
        share: having.reduce((sum, { share }) => sum + share, 0),
        people: having.map(({ person }) => person),
      };
    })
    .filter(({ duty, people: having }) => !duty.retired || having.length > 0);
}
