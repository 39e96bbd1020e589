import type { Day } from '@/domain/calendar';
import type { Name } from '@/domain/forgetting';
import type { CaseId, CommandId, SourceKey, UnitId } from '@/domain/ids';
import type { DayFact, FactChange } from '@/domain/read-models/fact-changes';
import type { EventRow } from './chain';
import type { BoardFile, Head, StoredAnswer } from './event-store';
import type { Write } from './plan';
import type { UnitFacts } from './unit-facts';

/**
 * What an engine has to be able to do; `createEventStore` makes the port of it. All of it answers at once: SQLite does
 * its work on the calling thread, and so does a Map.
 */
export interface Engine {
  readonly log: EngineLog;
  readonly answers: EngineAnswers;
  readonly facts: EngineFacts;
  readonly boards: EngineBoards;
  readonly marks: EngineMarks;
  /** All that `run` writes becomes durable together, or nothing of it does and this throws. */
  transact<T>(run: () => T): T;
  /** What was cleared is gone from everything that lies on the disk. False when somebody reads it still: ask again later. */
  tidy(): boolean;
  /**
   * Writes everything anew. An engine that moves what it stores leaves copies where it was, which no clearing finds. Takes its
   * time, and says false when there was no room or no turn for it.
   */
  compact(): boolean;
  close(): void;
}

/** The part of an engine that a connection without the right to write can offer. */
export type ReadingEngine = {
  readonly log: ReadingLog;
  readonly boards: Pick<EngineBoards, 'latest' | 'past'>;
};
export type ReadingLog = Omit<EngineLog, 'add' | 'setPrivate' | 'name'>;

export interface EngineLog {
  head(unit: UnitId): Head;
  row(unit: UnitId, seq: number): EventRow | null;
  rows(unit: UnitId, from: number, to: number, limit: number): readonly EventRow[];
  /** The newest `limit` events that name a thing, newest first: a case, or what `name` was told of. */
  ofThing(unit: UnitId, name: Name, limit: number): readonly EventRow[];
  add(write: Write): void;
  /** That an event names things which are no cases: from then on it is found by them. */
  name(unit: UnitId, seq: number, names: readonly Name[]): void;
  /** The one change that an event may undergo. */
  setPrivate(unit: UnitId, seq: number, priv: string | null): void;
}

/** How far something that walks the log of a unit has come; 0 before its first step. */
export interface EngineMarks {
  get(unit: UnitId, name: string): number;
  set(unit: UnitId, name: string, seq: number): void;
}

export interface EngineAnswers {
  find(unit: UnitId, commandId: CommandId): StoredAnswer | null;
  add(write: Write): void;
  /** Changes at most `limit` rows, and says how many. */
  forget(before: number, limit: number): number;
}

export interface EngineFacts {
  units(): readonly UnitId[];
  /** The case that has this key in its case system. */
  caseOf(unit: UnitId, key: SourceKey): CaseId | null;
  /** When a case was closed; null while it is open, and of one that was taken back 0: it never was. */
  closedAt(unit: UnitId, caseId: CaseId): number | null;
  apply(unit: UnitId, change: FactChange, at: number): void;
  version(unit: UnitId): number;
  all(unit: UnitId): UnitFacts;
  days(unit: UnitId, from: Day, to: Day): readonly DayFact[];
  replace(unit: UnitId, facts: UnitFacts): void;
}

/** Boards of another version than is asked for are passed over as if they were not there. */
export interface EngineBoards {
  latest(unit: UnitId, version: number): BoardFile | null;
  past(unit: UnitId, atMost: number, version: number): BoardFile | null;
  /** The numbers of all past boards, in order. */
  pastSeqs(unit: UnitId, version: number): readonly number[];
  /** In the place of one with the same number, of whatever version. */
  save(unit: UnitId, board: BoardFile, kind: 'past' | 'latest'): void;
}
