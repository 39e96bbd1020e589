import type { Role } from '../actor';
import type { Day } from '../calendar';
import type { Difficulty, Party } from '../cases/case';
import type { Closed } from '../closing/closing';
import type { CutoffSeal, DayFigures } from '../day/day';
import type { CaseId, CaseTypeId, PersonId, SourceKey } from '../ids';

/** One row per case for as long as the unit exists, and no person in it. Duplicate imports, reopening and figures use it. */
export type CaseFact = {
  readonly caseId: CaseId;
  readonly sourceKey: SourceKey | null;
  readonly caseType: CaseTypeId;
  readonly difficulty: Difficulty | null;
  readonly received: Day;
  readonly deadline: Day | null;
  readonly addedAt: number;
  readonly registeredAt: number | null;
  readonly firstTakenAt: number | null;
  readonly closedAt: number | null;
  readonly outcome: 'done' | 'withdrawn' | null;
  readonly returns: number;
  readonly reopened: number;
  /** Milliseconds waited per party, closed waits only. */
  readonly waitedMs: Readonly<Partial<Record<Party, number>>>;
};

/** One row per day that is over, and one per cut-off; both say whether they have been corrected since. */
export type DayFact = DayFigures & { readonly corrected: boolean };
export type CutoffFact = CutoffSeal & { readonly corrected: boolean };

/** What a command changes in the projections that are written in the same transaction as its events. */
export type FactChange =
  | { readonly table: 'case'; readonly set: CaseFact }
  | { readonly table: 'case'; readonly gone: CaseId }
  | { readonly table: 'day'; readonly set: DayFact }
  | { readonly table: 'cutoff'; readonly day: Day; readonly set: CutoffFact }
  | { readonly table: 'member'; readonly person: PersonId; readonly role: Role | null }
  | { readonly table: 'unit'; readonly name: string }
  | { readonly table: 'closed'; readonly closed: Closed | null };
