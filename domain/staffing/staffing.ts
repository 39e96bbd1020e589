import type { Day } from '../calendar';
import type { Fact } from '../fact';
import type { DutyId, PersonId } from '../ids';

/** Who is here, how much and where. No reason for absence exists: not a field, not a text, not a code. */
export type Staffing = {
  /** How many people can be at work in the unit, and how many of them are away today. */
  readonly workers: number;
  readonly awayCount: number;
  /** Today's person-days, and what duties take of them: hundredths of a day, so that sums are exact. */
  readonly personDays: Hundredths;
  readonly onDuties: Hundredths;
  /** Private: the persons behind the numbers. Who is away follows from the plans. */
  readonly away: readonly PersonId[];
  readonly plans: readonly PersonPlan[];
};

/** A hundredth of a person's day: 50 is half of one. */
export type Hundredths = number;

export const PLACES = ['office', 'home', 'away'] as const;
export type Place = (typeof PLACES)[number];

export type DutyShare = { readonly duty: DutyId; readonly share: Hundredths };

/** A person's day. Who is away has no share and no duties; all others have some share. */
export type DayPlan = {
  readonly share: Hundredths;
  readonly place: Place;
  /** Together at most the share. */
  readonly duties: readonly DutyShare[];
};

/** Monday to Friday. */
export type Week = readonly [DayPlan, DayPlan, DayPlan, DayPlan, DayPlan];

export type PlannedDay = { readonly day: Day; readonly plan: DayPlan };

/** Only of people with something else than whole days at the office. */
export type PersonPlan = {
  readonly person: PersonId;
  /** `seq` of the last event that touched it. */
  readonly rev: number;
  /** Null: whole days at the office. */
  readonly week: Week | null;
  /** Only what differs from the week, from the board's day on, earliest first. */
  readonly days: readonly PlannedDay[];
  /** What holds on the board's day, by the week or because it differs; null: a whole day at the office. */
  readonly today: DayPlan | null;
};

/** What somebody's day is. */
export type PlanOfPerson = { readonly person: PersonId; readonly plan: DayPlan };

/** What an event changes in today's sums. They are public, so no fold may compute them from what is private. */
export type SumsChange = {
  readonly workers: number;
  readonly away: number;
  readonly personDays: Hundredths;
  readonly onDuties: Hundredths;
};

/** The sums with which a day begins. */
export type SumsOfDay = Omit<SumsChange, 'workers'>;

/** `today` is null when the command leaves the board's day as it is. */
export type StaffingEvent =
  /** Here or away today, in one press. `differs` is null when that is what the week says anyway. */
  | Fact<
      'PresenceChanged',
      { readonly sums: SumsChange },
      { readonly person: PersonId; readonly differs: DayPlan | null; readonly today: DayPlan }
    >
  | Fact<
      'WeekSet',
      { readonly sums: SumsChange },
      { readonly person: PersonId; readonly week: Week | null; readonly today: DayPlan | null }
    >
  /** A day's plan is null when it is as the week says. */
  | Fact<
      'DaysPlanned',
      { readonly sums: SumsChange },
      {
        readonly person: PersonId;
        readonly days: readonly { readonly day: Day; readonly plan: DayPlan | null }[];
        readonly today: DayPlan | null;
      }
    >;
