import type { Day } from '../calendar';
import type { CaseId, CaseTypeId, PersonId, ReasonId, SourceKey } from '../ids';

export type Difficulty = 1 | 2 | 3;

/** Whom we wait for. A reason of the unit belongs to one of these; the unit may rename them. */
export const PARTIES = [
  'user',
  'employer',
  'practitioner',
  'unit',
  'agency',
  'internal',
  'technical',
  'other',
] as const;
export type Party = (typeof PARTIES)[number];

/** Why a case left without being finished. Closed, so that no text about a person is invited. */
export const WITHDRAWALS = ['withdrawn', 'duplicate', 'moved', 'mistake'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];
/** `gone`: the case system no longer has it, and no more is known. */
export type WithdrawnBecause = Withdrawal | 'gone';

/** One card of the queue. Everything outside `priv` may be kept for good; `priv` is forgotten on a clock. */
export type Case = {
  readonly id: CaseId;
  readonly caseType: CaseTypeId;
  readonly received: Day;
  readonly deadline: Day | null;
  /** Of its own; without one the case has that of its type. */
  readonly difficulty: Difficulty | null;
  readonly sourceKey: SourceKey | null;
  /** As the case system counts the changes of the case, when it does. */
  readonly sourceVersion: number | null;
  readonly missing: Missing | null;
  /** It waits and has got post that nobody has done anything about. */
  readonly newPost: boolean;
  /** The day of the newest post that it was marked for: told again, it is no news. */
  readonly post: Day | null;
  /** `seq` of the event that added it, and its place within that event: the last tie-break of the order. */
  readonly added: number;
  readonly place: number;
  /** `seq` of the last event that touched it. */
  readonly rev: number;
  readonly urgent: boolean;
  /** Came back to the queue, and from where. A flag, not a place. */
  readonly cameBack: 'waiting' | 'approval' | 'reservation' | null;
  readonly state: CaseState;
  /** Closed waits, as intervals that no edit resets. Open ones stand in the state. */
  readonly waited: readonly WaitInterval[];
  readonly milestones: Milestones;
  readonly priv: CasePrivate;
};

export type CaseState =
  | { readonly kind: 'arrived'; readonly since: number }
  | { readonly kind: 'ready'; readonly since: number }
  | { readonly kind: 'taken'; readonly since: number; readonly until: Day }
  | { readonly kind: 'approval'; readonly since: number }
  | {
      readonly kind: 'waiting';
      readonly since: number;
      readonly kept: boolean;
      readonly waits: readonly Wait[];
    }
  | { readonly kind: 'done'; readonly at: number }
  | { readonly kind: 'withdrawn'; readonly at: number; readonly why: WithdrawnBecause };

/** Not in the whole list of the case system any more: `marked` until somebody decides, `kept` when it stays all the same. */
export type Missing = 'marked' | 'kept';

export type StateKind = CaseState['kind'];

export type Wait = {
  /** Counts up within the case; never used again. */
  readonly id: number;
  readonly reason: ReasonId;
  readonly party: Party;
  readonly since: number;
  readonly nextReview: Day;
  readonly reviews: readonly Review[];
};

export type Review = { readonly at: number; readonly reminded: boolean };

export type WaitInterval = { readonly from: number; readonly to: number; readonly party: Party };

/** What the facts of a closed case are made of: instants, never persons. */
export type Milestones = {
  readonly addedAt: number;
  readonly registeredAt: number | null;
  readonly firstTakenAt: number | null;
  readonly waits: number;
  readonly returns: number;
  readonly reopened: number;
};

export type CasePrivate = {
  /** Short, made by the board, for talk and for the wall: `S-1042`. */
  readonly reference: string | null;
  readonly externalId: string | null;
  readonly takenBy: PersonId | null;
  /** Who works on it while it waits, when it is kept. */
  readonly keptBy: PersonId | null;
  /** Who sent it to approval: never the one who approves it. */
  readonly preparedBy: PersonId | null;
  /** Who touched it last, for the sentence of a conflict. */
  readonly lastBy: PersonId | null;
  /** Who put it back: never offered to them again. */
  readonly passedBy: readonly PersonId[];
  readonly urgentReason: string | null;
  readonly returnReason: string | null;
  readonly note: string | null;
  /** What was asked for, by the id of the wait. */
  readonly asked: Readonly<Record<string, string>>;
};

/** What is left of a case's private part when it is forgotten. */
export const FORGOTTEN: CasePrivate = {
  reference: null,
  externalId: null,
  takenBy: null,
  keptBy: null,
  preparedBy: null,
  lastBy: null,
  passedBy: [],
  urgentReason: null,
  returnReason: null,
  note: null,
  asked: {},
};

export function isClosed(state: CaseState): boolean {
  return state.kind === 'done' || state.kind === 'withdrawn';
}

/** The instant since which the case is in its present state. */
export function stateSince(state: CaseState): number {
  return state.kind === 'done' || state.kind === 'withdrawn' ? state.at : state.since;
}
