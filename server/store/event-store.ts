import type { Actor } from '@/domain/actor';
import type { Day } from '@/domain/calendar';
import type { Facts } from '@/domain/decision';
import type { BoardEvent, RecordedEvent } from '@/domain/event';
import type { CaseId, CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import type { DayFact, FactChange } from '@/domain/read-models/fact-changes';
import type { Refusal } from '@/domain/refusal';
import type { UnitFacts } from './unit-facts';

/**
 * What can be read of the log, also by a worker that has no right to write. Events are numbered 1, 2, 3 … within their
 * unit and never change; only their private part may be forgotten.
 */
export interface EventReader {
  /** Events `from`..`to` (inclusive), at most `limit` (LIMITS.eventsPerPage when left out), in order and in today's shape. */
  read(unit: UnitId, range: Range): Promise<RecordedEvent[]>;
  /** The last event's number, hash and instant; NO_HEAD for a unit without events. */
  head(unit: UnitId): Promise<Head>;
  /** The hash of event `seq`, '' for 0, or null when there is no such event. */
  hashAt(unit: UnitId, seq: number): Promise<string | null>;
  /** The highest seq with `at` <= instant; 0 before the first. */
  seqAt(unit: UnitId, instant: number): Promise<number>;
  /** The newest `limit` events that name a case, oldest first. */
  readCase(unit: UnitId, caseId: CaseId, limit: number): Promise<RecordedEvent[]>;
  /** The stored board nearest before or at a seq (stripped), or the newest one with private fields. Null when this version has stored none. */
  snapshot(unit: UnitId, wanted: { readonly atMost: number } | 'latest'): Promise<BoardFile | null>;
  /**
   * The number of the first event that the chain of hashes does not hold for, or null when it holds for all. Reads the
   * whole log at a stretch: not for the thread that answers people.
   */
  verify(unit: UnitId): Promise<number | null>;
}

/** The log of every unit, and the answers that were given. Every engine passes event-store.contract.ts. */
export interface EventStore extends EventReader {
  /**
   * Writes one command's outcome and its answer as one. Appends that arrive together share one transaction, and one that
   * is appended before an earlier one has settled may expect the head which that one makes (chain.ts, `link`).
   * Settles after the commit, and after `subscribe` has told of it. Rejects with StorageFailed when the commit failed.
   */
  append(append: Append): Promise<AppendResult>;
  /** The stored answer to a command id, once it is durable. */
  answer(unit: UnitId, commandId: CommandId): Promise<StoredAnswer | null>;
  /** A keyed hash of who sent what under which id. No person can be read from it, and it is forgotten with the refusals. */
  fingerprint(unit: UnitId, commandId: CommandId, actor: Actor, command: unknown): string;
  /** For each external id, its key and whether a case in the log has it, one that is not committed yet included. */
  sources(unit: UnitId, externalIds: readonly string[]): Promise<Facts['sources']>;
  /** All units that have a log. */
  units(): Promise<UnitId[]>;
  /** Tells of every commit, in order, after it. The only way by which events go out. Returns how to stop. */
  subscribe(listener: (commit: Commit) => void): () => void;
  /** The numbers of the past boards that this version has stored, in order. */
  pastBoards(unit: UnitId): Promise<readonly number[]>;
  /** Keeps a past board for good, or overwrites the newest one. */
  saveSnapshot(unit: UnitId, board: BoardFile, kind: 'past' | 'latest'): Promise<void>;
  /** Of the code that made a unit's projections; FACTS_VERSION for a unit that has none yet. */
  factsVersion(unit: UnitId): Promise<number>;
  /** All projections of a unit, for the rebuild and for tests; figures ask the reading worker. */
  facts(unit: UnitId): Promise<UnitFacts>;
  /** The figures of days that are over, both included, in order. */
  days(unit: UnitId, from: Day, to: Day): Promise<readonly DayFact[]>;
  /** Puts projections that were made anew in the place of the old ones, in one transaction. Memberships are left as they are. */
  replaceFacts(unit: UnitId, facts: UnitFacts): Promise<void>;
  /** Removes refusals, and the fingerprints of all other answers, that are older than an instant. Says how many rows changed. */
  forgetAnswers(before: number): Promise<number>;
  /**
   * Clears what is past its clock at an instant in the log of one unit: forgetting.ts. The live board is none the poorer.
   * Says how many events changed; when some have, the newest stored board is to be stored again, since it may know more.
   */
  forgetPrivate(unit: UnitId, now: number): Promise<number>;
  /** After forgetting: what was cleared is gone from the disk too. False when somebody reads it still: ask again later. */
  tidy(): Promise<boolean>;
  /** Nor is it anywhere in the file where it had been copied to. Everything waits for it, so not by day. False as above. */
  compact(): Promise<boolean>;
  /** Waits for what is under way, then lets go of everything. */
  close(): Promise<void>;
}

export type Range = {
  readonly from: number;
  readonly to?: number;
  readonly limit?: number;
  /** Without private parts: for a look at the past, and half the work. */
  readonly stripped?: boolean;
};

export type Append = {
  readonly unit: UnitId;
  /** What it was decided on. The hash too: after a conflict another log can have the same number. */
  readonly expected: Pick<Head, 'seq' | 'hash'>;
  readonly commandId: CommandId;
  readonly fingerprint: string;
  readonly at: number;
  readonly outcome: Outcome;
};

export type Outcome =
  | {
      readonly kind: 'events';
      readonly events: readonly BoardEvent[];
      readonly facts: readonly FactChange[];
    }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export type AppendResult =
  | { readonly kind: 'written'; readonly answer: Answer }
  /** The command id has an answer already; nothing was written. */
  | { readonly kind: 'repeated'; readonly stored: StoredAnswer }
  /** The log was not at `expected`; nothing was written. Read the tail and decide again. */
  | { readonly kind: 'conflict'; readonly head: Head };

/** The fingerprint is null once it has been forgotten: the answer then goes to whoever knows the id. */
export type StoredAnswer = { readonly fingerprint: string | null; readonly answer: Answer };
export type Head = { readonly seq: number; readonly hash: string; readonly at: number };
/** What one transaction added to one unit. */
export type Commit = {
  readonly unit: UnitId;
  readonly events: readonly RecordedEvent[];
  readonly head: Head;
};

/** A board as it lies on disk: see board-file.ts for what the bytes are. */
export type BoardFile = {
  readonly seq: number;
  readonly hash: string;
  readonly version: number;
  readonly bytes: Uint8Array;
};

/** The commit failed: nothing of the batch counts, and whoever decided on top of it must forget what it decided. */
export class StorageFailed extends Error {
  override name = 'StorageFailed';
}
