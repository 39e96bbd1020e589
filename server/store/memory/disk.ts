import type { Name } from '@/domain/forgetting';
import type { CaseId, CommandId, SourceKey, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import type { EventRow } from '../chain';
import type { BoardFile } from '../event-store';
import { type MutableFacts, noFacts } from '../unit-facts';

/** What is durable: it outlives the store, as a file outlives the process. A simulated crash keeps it and drops the rest. */
export type MemoryDisk = { readonly units: Map<UnitId, MemoryUnit> };

export type MemoryUnit = {
  readonly rows: EventRow[];
  /** Which events name a thing. */
  readonly things: Map<Name, number[]>;
  readonly answers: Map<
    CommandId,
    { readonly at: number; readonly fingerprint: string | null; readonly answer: Answer }
  >;
  readonly facts: MutableFacts;
  readonly bySource: Map<SourceKey, CaseId>;
  readonly past: BoardFile[];
  latest: BoardFile | null;
  readonly marks: Map<string, number>;
};

/** Is told how to take back each write. A transaction that fails does so, newest first. */
export type Undo = (takeBack: () => void) => void;

export function newDisk(): MemoryDisk {
  return { units: new Map() };
}

/** The unit on the disk; one that is not there yet is empty, and there from now on. */
export function unitOn(disk: MemoryDisk, unit: UnitId): MemoryUnit {
  const found = disk.units.get(unit);
  if (found !== undefined) return found;
  const made: MemoryUnit = {
    rows: [],
    things: new Map(),
    answers: new Map(),
    facts: noFacts(),
    bySource: new Map(),
    past: [],
    latest: null,
    marks: new Map(),
  };
  disk.units.set(unit, made);
  return made;
}
