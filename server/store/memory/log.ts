import { must } from '@/domain/assert';
import type { Name } from '@/domain/forgetting';
import type { UnitId } from '@/domain/ids';
import { touchedCases } from '@/domain/undo/evolve';
import { NO_HEAD } from '../chain';
import type { EngineLog } from '../engine';
import { type MemoryDisk, type Undo, unitOn } from './disk';

export function memoryLog(disk: MemoryDisk, undo: Undo): EngineLog {
  const put = (unit: UnitId, name: Name, seq: number) => {
    const { things } = unitOn(disk, unit);
    const seqs = things.get(name) ?? [];
    things.set(name, seqs);
    if (seqs.includes(seq)) return;
    seqs.push(seq);
    undo(() => seqs.pop());
  };
  return {
    head(unit) {
      const last = unitOn(disk, unit).rows.at(-1);
      return last === undefined ? NO_HEAD : { seq: last.seq, hash: last.hash, at: last.at };
    },
    row: (unit, seq) => unitOn(disk, unit).rows[seq - 1] ?? null,
    rows: (unit, from, to, limit) =>
      unitOn(disk, unit).rows.slice(Math.max(0, from - 1), Math.min(to, from - 1 + limit)),
    ofThing(unit, name, limit) {
      const { things, rows } = unitOn(disk, unit);
      const newest = (things.get(name) ?? []).slice(-limit).reverse();
      return newest.flatMap((seq) => rows[seq - 1] ?? []);
    },
    setPrivate(unit, seq, priv) {
      const { rows } = unitOn(disk, unit);
      const before = must(rows[seq - 1], 'only an event that is there is changed');
      rows[seq - 1] = { ...before, priv };
      undo(() => {
        rows[seq - 1] = before;
      });
    },
    name(unit, seq, names) {
      for (const name of names) put(unit, name, seq);
    },
    add({ append, rows, events }) {
      const unit = unitOn(disk, append.unit);
      unit.rows.push(...rows);
      undo(() => unit.rows.splice(unit.rows.length - rows.length));
      for (const event of events) {
        for (const caseId of new Set(touchedCases(event))) put(append.unit, caseId, event.seq);
      }
    },
  };
}
