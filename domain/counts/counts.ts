import type { Day } from '../calendar';
import type { CaseTypeId, PersonId } from '../ids';

/** Many alike, as numbers: for one case type and one received day, how many wait to be registered and how many are ready. */
export type Pile = {
  readonly received: Day;
  readonly unregistered: number;
  readonly ready: number;
};

export type CountLine = {
  /** Oldest first; a pile with nothing in it does not exist. */
  readonly piles: readonly Pile[];
  /** On the board's current day. */
  readonly today: {
    readonly received: number;
    readonly registered: number;
    readonly finished: number;
  };
};

export type Counts = Readonly<Record<CaseTypeId, CountLine>>;

export type CountKind = 'received' | 'registered' | 'finished' | 'recounted' | 'stated';

/** A difference in one pile. */
export type PileChange = {
  readonly received: Day;
  readonly unregistered: number;
  readonly ready: number;
};

export type CountEvent = {
  readonly type: 'CountsChanged';
  readonly data: {
    readonly caseType: CaseTypeId;
    readonly kind: CountKind;
    /** What it adds to the day's totals; negative when a count is undone or turns out smaller, and zero in a recount. */
    readonly received: number;
    readonly registered: number;
    readonly finished: number;
    readonly piles: readonly PileChange[];
  };
  readonly priv: { readonly by: PersonId | null } | null;
};
