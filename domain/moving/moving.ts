import type { Case, CasePrivate } from '../cases/case';
import type { Fact } from '../fact';
import type { CaseTypeId, ReasonId } from '../ids';
import type { CaseType, Reason } from '../setup/setup';

/** A case as it comes from another unit, with its clocks. Its place in the queue follows from its received day, as ever. */
export type BroughtCase = Omit<Case, 'priv' | 'added' | 'place' | 'rev'>;

export type MovingEvent = Fact<
  'CasesBrought',
  { readonly cases: readonly BroughtCase[] },
  /** In the order of `data.cases`; null in the place of a case that is forgotten. */
  { readonly cases: readonly (CasePrivate | null)[] }
>;

/** An entry of the lists of another unit, under the id that it has there. */
export type MovedType = { readonly there: CaseTypeId } & Omit<CaseType, 'id'>;
export type MovedReason = { readonly there: ReasonId } & Omit<Reason, 'id'>;

/** What the cases, reasons and counts of another unit are called there. */
export type MovedLists = {
  readonly caseTypes: readonly MovedType[];
  readonly reasons: readonly MovedReason[];
};

/** Ids of types and reasons are those of the other unit; persons are those of this one, as far as they are known here. */
export type MovedCase = {
  readonly card: Omit<BroughtCase, 'id' | 'sourceKey'>;
  readonly priv: Omit<CasePrivate, 'reference'>;
};
