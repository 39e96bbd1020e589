import type { Role } from '@/domain/actor';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { Closed } from '@/domain/closing/closing';
import type { CaseId, PersonId } from '@/domain/ids';
import type { CaseFact, CutoffFact, DayFact, FactChange } from '@/domain/read-models/fact-changes';

/** The projections of one unit. The version is that of the code that made them. */
export type UnitFacts = {
  readonly version: number;
  readonly name: string | null;
  readonly closed: Closed | null;
  readonly cases: ReadonlyMap<CaseId, CaseFact>;
  readonly days: ReadonlyMap<Day, DayFact>;
  readonly cutoffs: ReadonlyMap<Day, CutoffFact>;
  readonly members: ReadonlyMap<PersonId, Role>;
};

/** Raised when `factChanges` says something else about the same log: every unit is then rebuilt before it is served. */
export const FACTS_VERSION = 4;

export type MutableFacts = {
  version: number;
  name: string | null;
  closed: Closed | null;
  readonly cases: Map<CaseId, CaseFact>;
  readonly days: Map<Day, DayFact>;
  readonly cutoffs: Map<Day, CutoffFact>;
  readonly members: Map<PersonId, Role>;
};

export function noFacts(): MutableFacts {
  return {
    version: FACTS_VERSION,
    name: null,
    closed: null,
    cases: new Map(),
    days: new Map(),
    cutoffs: new Map(),
    members: new Map(),
  };
}

/** What one change does to the projections; the SQLite engine says the same in SQL. Returns how to take it back. */
export function applyFact(facts: MutableFacts, change: FactChange): () => void {
  switch (change.table) {
    case 'case':
      return 'gone' in change
        ? put(facts.cases, change.gone, null)
        : put(facts.cases, change.set.caseId, change.set);
    case 'day':
      return put(facts.days, change.set.day, change.set);
    case 'cutoff':
      return put(facts.cutoffs, change.day, change.set);
    case 'member':
      return put(facts.members, change.person, change.role);
    case 'closed': {
      const before = facts.closed;
      facts.closed = change.closed;
      return () => {
        facts.closed = before;
      };
    }
    case 'unit': {
      const before = facts.name;
      facts.name = change.name;
      return () => {
        facts.name = before;
      };
    }
    default:
      return unreachable(change);
  }
}

/** Sets a value, or removes it with null, and returns how to take that back. */
export function put<K, V>(map: Map<K, V>, key: K, value: V | null): () => void {
  const before = map.get(key);
  if (value === null) map.delete(key);
  else map.set(key, value);
  return () => {
    if (before === undefined) map.delete(key);
    else map.set(key, before);
  };
}
