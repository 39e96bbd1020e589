import { assert } from '@/domain/assert';
import type { CaseFact, FactChange } from '@/domain/read-models/fact-changes';
import type { EngineFacts } from '../engine';
import { applyFact, put } from '../unit-facts';
import { type MemoryDisk, type MemoryUnit, type Undo, unitOn } from './disk';

export function memoryFacts(disk: MemoryDisk, undo: Undo): EngineFacts {
  return {
    units: () => [...disk.units].filter(([, unit]) => unit.rows.length > 0).map(([id]) => id),
    caseOf: (unit, key) => unitOn(disk, unit).bySource.get(key) ?? null,
    closedAt(unit, caseId) {
      const found = unitOn(disk, unit).facts.cases.get(caseId);
      return found === undefined ? 0 : found.closedAt;
    },
    apply(unit, change) {
      const on = unitOn(disk, unit);
      moveSource(on, change, undo);
      undo(applyFact(on.facts, change));
    },
    version: (unit) => unitOn(disk, unit).facts.version,
    all: (unit) => unitOn(disk, unit).facts,
    days: (unit, from, to) =>
      [...unitOn(disk, unit).facts.days.values()]
        .filter(({ day }) => from <= day && day <= to)
        .sort((one, other) => (one.day < other.day ? -1 : 1)),
    replace(unit, facts) {
      const on = unitOn(disk, unit);
      for (const map of [on.facts.cases, on.facts.days, on.facts.cutoffs, on.bySource]) map.clear();
      for (const fact of facts.cases.values()) {
        moveSource(on, { table: 'case', set: fact }, undo);
        on.facts.cases.set(fact.caseId, fact);
      }
      for (const [day, figures] of facts.days) on.facts.days.set(day, figures);
      for (const [day, seal] of facts.cutoffs) on.facts.cutoffs.set(day, seal);
      on.facts.version = facts.version;
    },
  };
}

// What the unique index of the SQL engine does: a key belongs to one case.
function moveSource(on: MemoryUnit, change: FactChange, undo: Undo): void {
  if (change.table !== 'case') return;
  const before: CaseFact | undefined = on.facts.cases.get(
    'gone' in change ? change.gone : change.set.caseId,
  );
  const had = before?.sourceKey ?? null;
  const has = 'gone' in change ? null : change.set.sourceKey;
  if (had === has) return;
  if (had !== null) undo(put(on.bySource, had, null));
  if (has === null || 'gone' in change) return;
  assert(!on.bySource.has(has), 'two cases never have the same source');
  undo(put(on.bySource, has, change.set.caseId));
}
