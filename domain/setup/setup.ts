import type { Day } from '../calendar';
import type { TimeOfDay } from '../calendar/oslo-time';
import type { Difficulty, Party } from '../cases/case';
import type { Fact } from '../fact';
import type { CaseTypeId, DutyId, ReasonId } from '../ids';
import type { ImportField } from '../import/mapping';

export type CaseType = {
  readonly id: CaseTypeId;
  readonly name: string;
  readonly difficulty: Difficulty;
  /** One card per case, or only how many. */
  readonly tracking: 'cards' | 'counts';
  readonly needsApproval: boolean;
  readonly retired: boolean;
  /** Where it is written how such a case is handled: an https address. Left out where nobody has said. */
  readonly routine?: string | null;
};

/** Reasons are retired and never deleted: the history still has to name them. */
export type Reason = {
  readonly id: ReasonId;
  readonly list: 'putBack' | 'handOver' | 'waiting';
  readonly text: string;
  /** Of a waiting reason: whom we wait for as a rule. */
  readonly party: Party | null;
  /** Of a waiting reason: working days until the case is looked at again. */
  readonly reviewDays: number | null;
  readonly retired: boolean;
};

/** What takes a share of somebody's day beside the cases. Retired and never deleted: plans still have to name it. */
export type Duty = {
  readonly id: DutyId;
  readonly name: string;
  readonly retired: boolean;
};

/** How long things are kept, in days, for staffing in working days. At most LIMITS.retentionDays. */
export type Retention = {
  readonly cases: number;
  readonly staffing: number;
  readonly improvement: number;
};

/** What a unit must be able to show before it uses a board about the work of people; null until it is filled in. */
export type PrivacyFacts = {
  readonly purpose: string | null;
  readonly controller: string | null;
  /** Where the assessment of privacy consequences (DPIA) is to be found. */
  readonly dpia: string | null;
  /** The day on which it was discussed with the employees' representatives. */
  readonly discussed: Day | null;
};

/** How the unit's lists from its case system are read: what the newest one was read by. */
export type ImportMapping = {
  /** By the header of its column; null for what the list does not tell. */
  readonly columns: Readonly<Record<ImportField, string | null>>;
  /** The type of all cases of a list that does not tell it. */
  readonly always: CaseTypeId | null;
  /** Whether new cases can be taken at once. */
  readonly registered: boolean;
  /** Whether the list is whole: a case that it does not have is gone from the case system. */
  readonly complete: boolean;
  /** The types of which it then has every case. */
  readonly types: readonly CaseTypeId[];
  /** What a type is called there, when it is not called the same. */
  readonly names: readonly TypeName[];
};

export type TypeName = { readonly name: string; readonly caseType: CaseTypeId };

export type Setup = {
  readonly name: string;
  /** Of the organisation's own register of units. */
  readonly unitNumber: string | null;
  /** Where a case opens in its case system: an https address with `{id}` in it (case-link.ts). */
  readonly caseLink: string | null;
  /** In Europe/Oslo. */
  readonly cutoff: TimeOfDay;
  readonly meeting: TimeOfDay;
  readonly closedDays: readonly Day[];
  /** In the unit's order. */
  readonly caseTypes: readonly CaseType[];
  readonly reasons: readonly Reason[];
  readonly duties: readonly Duty[];
  readonly retention: Retention;
  readonly privacy: PrivacyFacts;
  /** Null before the first list. */
  readonly importMapping: ImportMapping | null;
};

export type SetupEvent =
  | Fact<'UnitCreated', { readonly name: string; readonly day: Day }>
  | Fact<'UnitChanged', Pick<Setup, 'name' | 'cutoff' | 'meeting' | 'closedDays'>>
  | Fact<'CaseTypeSet', CaseType>
  | Fact<'ReasonSet', Reason>
  | Fact<'DutySet', Duty>
  | Fact<'UnitDetailsSet', Pick<Setup, 'unitNumber' | 'caseLink'>>
  /** Null is the end of the list. */
  | Fact<'CaseTypeMoved', { readonly caseType: CaseTypeId; readonly before: CaseTypeId | null }>
  | Fact<'RetentionSet', Retention>
  | Fact<'PrivacyFactsSet', PrivacyFacts>
  | Fact<'ImportMappingKept', ImportMapping>;
