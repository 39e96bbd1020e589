import type { Day } from '@/domain/calendar';
import type { BoardEvent } from '@/domain/event';
import type { CaseId, CaseTypeId, CommandId, PersonId, SourceKey, UnitId } from '@/domain/ids';
import type { CaseFact, FactChange } from '@/domain/read-models/fact-changes';
import { link, NO_HEAD } from '../chain';
import type { Append, EventStore, Head, Outcome } from '../event-store';

/** What a rule of the contract needs of an engine. */
export interface Harness {
  /** A store over this harness's own disk; what was opened before is gone as after a crash, without being closed. */
  open(): EventStore;
  /** Runs what is scheduled, and what that schedules. */
  flush(): void;
  /** How many runs are scheduled: transactions that are to come. */
  scheduled(): number;
  /** From now on, every commit fails until `repair`. */
  breakDisk(): void;
  repair(): void;
}

/** A test as a value: a rule of docs/spec/store.md, and a check that throws when a store does not keep it. */
export type Rule = { readonly title: string; readonly check: Check };
type Check = (harness: Harness) => Promise<void>;

export function rule(title: string, check: Check): Rule {
  return { title, check };
}

export const UNIT = 'unit-1' as UnitId;
export const OTHER_UNIT = 'unit-2' as UnitId;
export const ALICE = 'alice' as PersonId;
export const START = Date.UTC(2026, 10, 23, 8);

export function id<Id extends CaseId | CommandId | CaseTypeId | SourceKey>(text: string): Id {
  return text as Id;
}

/** Appends, runs what is scheduled, and gives the result. */
export async function written(store: EventStore, harness: Harness, append: Append) {
  const result = store.append(append);
  harness.flush();
  return result;
}

/** One command with one event about one case, decided on `head`. */
export function taken(
  head: Pick<Head, 'seq' | 'hash'>,
  commandId: string,
  more: Partial<Append> = {},
): Append {
  return appendOf(
    head,
    commandId,
    { kind: 'events', events: [caseTaken('case-1')], facts: [] },
    more,
  );
}

export function appendOf(
  head: Pick<Head, 'seq' | 'hash'>,
  commandId: string,
  outcome: Outcome,
  more: Partial<Append> = {},
): Append {
  const expected = { seq: head.seq, hash: head.hash };
  return {
    unit: UNIT,
    expected,
    commandId: id(commandId),
    fingerprint: `by ${commandId}`,
    at: START,
    outcome,
    ...more,
  };
}

/** The head that an append makes, when the log is at `head`. */
export function after(head: Head, append: Append): Head {
  const events = append.outcome.kind === 'events' ? append.outcome.events : [];
  return link(append.unit, head, append, events).head;
}

/** Appends one command after another in one turn, each on the head that the one before makes. */
export function appendAll(store: EventStore, commandIds: readonly string[], from: Head = NO_HEAD) {
  let head = from;
  const results = commandIds.map((commandId) => {
    const append = taken(head, commandId);
    head = after(head, append);
    return store.append(append);
  });
  return { results, head };
}

export function caseTaken(caseId: string): BoardEvent {
  return {
    type: 'CaseTaken',
    data: { caseId: id(caseId), until: '2026-11-24' as Day },
    priv: { by: ALICE },
  };
}

export function unitCreated(): BoardEvent {
  return {
    type: 'UnitCreated',
    data: { name: 'Ytelser 1', day: '2026-11-23' as Day },
    priv: { by: null },
  };
}

export function casesAdded(...caseIds: readonly string[]): BoardEvent {
  const cases = caseIds.map((caseId) => ({
    caseId: id<CaseId>(caseId),
    caseType: id<CaseTypeId>('type-1'),
    received: '2026-11-20' as Day,
    deadline: null,
    difficulty: null,
    sourceKey: null,
    sourceVersion: null,
    registered: true,
  }));
  const priv = {
    by: ALICE,
    cases: caseIds.map((caseId) => ({ reference: `S-${caseId}`, externalId: null })),
  };
  return { type: 'CasesAdded', data: { cases, lifted: false, listed: false }, priv };
}

export function caseFact(
  caseId: string,
  key: SourceKey | null,
  more: Partial<CaseFact> = {},
): FactChange {
  const fact: CaseFact = {
    caseId: id(caseId),
    sourceKey: key,
    caseType: id('type-1'),
    difficulty: null,
    received: '2026-11-20' as Day,
    deadline: null,
    addedAt: START,
    registeredAt: null,
    firstTakenAt: null,
    closedAt: null,
    outcome: null,
    returns: 0,
    reopened: 0,
    waitedMs: {},
    ...more,
  };
  return { table: 'case', set: fact };
}
