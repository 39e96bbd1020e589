import type { Action } from '../actions/actions';
import type { Day } from '../calendar';
import type { Case, CasePrivate } from '../cases/case';
import type { CountEvent } from '../counts/counts';
import type { BoardDay } from '../day/day';
import type { DayValues } from '../day/recent-days';
import type { Idea } from '../ideas/ideas';
import type { CaseId, CommandId, PersonId } from '../ids';
import type { Priority } from '../priorities/priorities';
import type { SetupPart } from '../setup/parts';
import type { Listed, PublicPart } from '../short-list';
import type { PersonPlan, SumsChange } from '../staffing/staffing';

/** A recent command that its maker may still take back: what the things it touched were like before it. */
export type Undoable = {
  readonly commandId: CommandId;
  readonly by: PersonId;
  readonly at: number;
  /** `seq` of its last event: a thing with a higher one has been changed since. */
  readonly rev: number;
  readonly cases: readonly { readonly id: CaseId; readonly before: Case | null }[];
  readonly lists: ListsBefore;
  readonly staffing: StaffingBefore;
  readonly setup: readonly SetupBefore[];
  readonly counts: readonly CountEvent['data'][];
  readonly days: readonly DayBefore[];
  /** What it added to the day's totals. */
  readonly day: DayTotals;
};

/** What a thing was like before a command, null when it was not there; and whether it is there after it. */
export type Before<T extends Listed> = {
  readonly id: T['id'];
  readonly before: T | null;
  readonly isThere: boolean;
};

/** The things of the board's short lists that a command touched. */
export type ListsBefore = {
  readonly priorities: readonly Before<Priority>[];
  readonly ideas: readonly Before<Idea>[];
  readonly actions: readonly Before<Action>[];
};

/** What a thing becomes again; null when it goes away. */
export type Back<T extends Listed> = {
  readonly id: T['id'];
  readonly thing: PublicPart<T> | null;
};

export type ListsBack = {
  readonly priorities: readonly Back<Priority>[];
  readonly ideas: readonly Back<Idea>[];
  readonly actions: readonly Back<Action>[];
};

/** In the order of the public parts. */
export type PrivatePartsBack = {
  readonly priorities: readonly (Priority['priv'] | null)[];
  readonly ideas: readonly (Idea['priv'] | null)[];
  readonly actions: readonly (Action['priv'] | null)[];
};

/** A part of the set-up, as it was before a command and as that command left it. */
export type SetupBefore = { readonly before: SetupPart; readonly after: SetupPart };

/** A day that is over, as it was before a command corrected it and as that command left it. */
export type DayBefore = {
  readonly day: Day;
  readonly before: DayValues;
  readonly after: DayValues;
};

/** Whose plans a command touched, and what it added to the day's sums. */
export type StaffingBefore = {
  readonly plans: readonly { readonly person: PersonId; readonly before: PersonPlan | null }[];
  readonly sums: SumsChange;
};

/** Plans are private, and the sums that they come to are not. */
export type StaffingBack = {
  readonly data: { readonly sums: SumsChange };
  readonly priv: {
    readonly plans: readonly { readonly person: PersonId; readonly plan: PersonPlan | null }[];
  };
};

export type DayTotals = Omit<BoardDay, 'day' | 'sealed'>;

export type UndoEvent = {
  readonly type: 'CommandUndone';
  readonly data: ListsBack &
    StaffingBack['data'] & {
      readonly undoes: CommandId;
      /** `case` is null when the command had added it: it goes away again. */
      readonly cases: readonly { readonly id: CaseId; readonly case: Omit<Case, 'priv'> | null }[];
      readonly counts: readonly CountEvent['data'][];
      readonly setup: readonly SetupPart[];
      /** What days that are over become again. */
      readonly days: readonly { readonly day: Day; readonly becomes: DayValues }[];
      /** What it adds to the day's totals: the opposite of what the command did. */
      readonly day: DayTotals;
    };
  readonly priv:
    | (PrivatePartsBack &
        StaffingBack['priv'] & {
          readonly by: PersonId | null;
          readonly cases: readonly (CasePrivate | null)[];
        })
    | null;
};
