import type { Day } from '../calendar';
import type { Fact } from '../fact';
import type { CaseId, CaseTypeId, PersonId, ReasonId, SourceKey } from '../ids';
import type { Case, CasePrivate, Difficulty, Party, WithdrawnBecause } from './case';

type Of<Data = unknown> = { readonly caseId: CaseId } & Data;

export type NewCase = {
  readonly caseId: CaseId;
  readonly caseType: CaseTypeId;
  readonly received: Day;
  readonly deadline: Day | null;
  readonly difficulty: Difficulty | null;
  readonly sourceKey: SourceKey | null;
  readonly sourceVersion: number | null;
  readonly registered: boolean;
};
export type NewCasePrivate = { readonly reference: string; readonly externalId: string | null };
export type NewWait = {
  readonly id: number;
  readonly reason: ReasonId;
  readonly party: Party;
  readonly nextReview: Day;
};

/** What the case system says of a case by now. */
export type UpdatedCase = {
  readonly caseId: CaseId;
  readonly caseType: CaseTypeId;
  readonly received: Day;
  readonly deadline: Day | null;
  readonly difficulty: Difficulty | null;
  readonly sourceVersion: number | null;
};

export type CaseEvent =
  /** At most LIMITS.casesPerEvent; `priv.cases` stand in the order of `data.cases`. */
  | Fact<
      'CasesAdded',
      /** `lifted` out of a count: it was received already. `listed`: by the case system, which nobody takes back. */
      { readonly cases: readonly NewCase[]; readonly lifted: boolean; readonly listed: boolean },
      /** Null in the place of a case that is forgotten. */
      { readonly cases: readonly (NewCasePrivate | null)[] }
    >
  | Fact<'CaseRegistered', Of>
  | Fact<'CaseTaken', Of<{ readonly until: Day }>>
  | Fact<'CaseKept', Of<{ readonly until: Day }>>
  | Fact<'CasePutBack', Of<{ readonly reason: ReasonId }>, { readonly from: PersonId | null }>
  | Fact<
      'CaseHandedOver',
      Of<{ readonly reason: ReasonId; readonly until: Day }>,
      { readonly to: PersonId }
    >
  | Fact<'CaseMarkedUrgent', Of, { readonly reason: string }>
  | Fact<'UrgencyCleared', Of>
  | Fact<
      'CaseHeld',
      Of<{ readonly waits: readonly NewWait[]; readonly kept: boolean }>,
      { readonly keptBy: PersonId | null; readonly asked: Readonly<Record<string, string>> }
    >
  | Fact<
      'WaitReviewed',
      Of<{ readonly wait: number; readonly nextReview: Day; readonly reminded: boolean }>
    >
  /** `last`: nothing more is waited for. `until` is then set when the case goes back to the one who kept it. */
  | Fact<
      'DocumentReceived',
      Of<{ readonly waits: readonly number[]; readonly last: boolean; readonly until: Day | null }>
    >
  | Fact<'CaseSentToApproval', Of>
  | Fact<'CaseApproved', Of>
  /** `until` is null when there is nobody to return it to: then it is ready for anyone. */
  | Fact<
      'CaseReturned',
      Of<{ readonly until: Day | null }>,
      { readonly to: PersonId | null; readonly reason: string }
    >
  | Fact<'CaseFinished', Of>
  | Fact<'CaseWithdrawn', Of<{ readonly why: WithdrawnBecause }>>
  /** A case that has left the board is carried whole, since the board no longer knows it. */
  | Fact<
      'CaseReopened',
      Of<{ readonly restored: Omit<Case, 'priv'> | null; readonly newReference: boolean }>,
      { readonly restored: CasePrivate | null }
    >
  | Fact<
      'CaseChanged',
      Of<{
        readonly caseType: CaseTypeId;
        readonly deadline: Day | null;
        readonly difficulty: Difficulty | null;
      }>
    >
  | Fact<'NoteWritten', Of, { readonly note: string | null }>
  /** Taken cases that go back to their original place: their holder is no longer in the unit. */
  | Fact<'ReservationsEnded', { readonly cases: readonly CaseId[] }>
  /**
   * What somebody has taken, or keeps while it waits, goes to a colleague; without `until` it goes back to its original
   * place, and comes back to nobody when the waiting is over.
   */
  | Fact<
      'CasesReleased',
      {
        readonly taken: readonly CaseId[];
        readonly kept: readonly CaseId[];
        readonly until: Day | null;
      },
      { readonly from: PersonId; readonly to: PersonId | null }
    >
  /** From the list of the case system. `versions`: counted on there without anything that stands here. */
  | Fact<
      'CasesUpdated',
      {
        readonly cases: readonly UpdatedCase[];
        readonly versions: readonly { readonly caseId: CaseId; readonly sourceVersion: number }[];
      }
    >
  /** Not in the list any more, in it again, or waiting and with new post. */
  | Fact<
      'CasesMarked',
      {
        readonly missing: readonly CaseId[];
        readonly back: readonly CaseId[];
        readonly post: readonly { readonly caseId: CaseId; readonly day: Day }[];
      }
    >
  /** They stay on the board, though the case system no longer lists them. */
  | Fact<'MissingKept', { readonly cases: readonly CaseId[] }>;
