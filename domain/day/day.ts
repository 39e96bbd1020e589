import type { Day } from '../calendar';
import type { ImprovementAtTurn } from '../ideas/turn';
import type { ActionId, CaseId, PersonId } from '../ids';
import type { PrioritiesAtTurn } from '../priorities/priorities';
import type { PersonPlan, PlanOfPerson, SumsOfDay } from '../staffing/staffing';
import type { DayValues } from './recent-days';

/** The board's current working day and what has happened on it so far, cards and counts together. */
export type BoardDay = {
  readonly day: Day;
  readonly received: number;
  readonly registered: number;
  readonly finished: number;
  readonly withdrawn: number;
  readonly reopened: number;
  /** Set by the cut-off. */
  readonly sealed: CutoffSeal | null;
};

/** À jour: was anything unregistered at the cut-off? A yes or a no, not a percentage. */
export type CutoffSeal = {
  readonly at: number;
  readonly upToDate: boolean;
  readonly unregistered: number;
};

export type DayFigures = {
  readonly day: Day;
  readonly received: number;
  readonly registered: number;
  readonly finished: number;
  readonly withdrawn: number;
  readonly reopened: number;
  /** All open at the end of the day, cards and counts. */
  readonly stock: number;
  readonly waiting: number;
  readonly oldest: Day | null;
  readonly workers: number;
  readonly away: number;
  /** Hundredths of person-days, as they were planned at the end of the day; and what duties left of them. */
  readonly personDays: number;
  readonly afterDuties: number;
  readonly upToDate: boolean | null;
};

export type DayEvent =
  | {
      readonly type: 'DayCorrected';
      /** What the day was after all, in all of it that can be corrected. */
      readonly data: { readonly day: Day; readonly becomes: DayValues };
      readonly priv: { readonly by: PersonId | null } | null;
    }
  | {
      readonly type: 'CutoffSealed';
      readonly data: {
        readonly day: Day;
        readonly upToDate: boolean;
        readonly unregistered: number;
      };
      readonly priv: { readonly by: PersonId | null } | null;
    }
  | {
      readonly type: 'DayOpened';
      readonly data: {
        readonly day: Day;
        /** The day that ended. */
        readonly figures: DayFigures;
        /** Reservations that ran out, back at their original place. */
        readonly returned: readonly CaseId[];
        /** Finished and withdrawn cards that leave the board. */
        readonly left: readonly CaseId[];
        readonly priorities: PrioritiesAtTurn;
        readonly improvement: ImprovementAtTurn;
        /** Of the day that begins. */
        readonly staffing: SumsOfDay;
      };
      readonly priv: {
        readonly by: PersonId | null;
        /** All plans as the day begins, so that no older event is needed for them. Null before version 3. */
        readonly plans: readonly PersonPlan[] | null;
        /** What version 2 told of the plans: those for the day that begins, where they are not a whole one at the office. */
        readonly today: readonly PlanOfPerson[];
        /** The actions whose owners are forgotten now. */
        readonly forgotten: readonly ActionId[];
      } | null;
    };
