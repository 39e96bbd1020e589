import { createEventStore, type StoreOptions } from '../create-event-store';
import type { Engine } from '../engine';
import type { EventStore } from '../event-store';
import { put } from '../unit-facts';
import { memoryAnswers } from './answers';
import { memoryBoards } from './boards';
import { type MemoryDisk, newDisk, unitOn } from './disk';
import { memoryFacts } from './facts';
import { memoryLog } from './log';

export type MemoryStoreOptions = Partial<StoreOptions> & {
  readonly disk?: MemoryDisk;
  /** Called where SQLite would wait for the disk. What it throws is the disk's answer. */
  readonly commit?: () => void;
};

/** The log in memory: for simulations and tests, and the measure of what the SQLite engine has to do. */
export function createMemoryStore(options: MemoryStoreOptions = {}): EventStore {
  const { disk = newDisk(), secret = TEST_SECRET, commit = () => {}, ...rest } = options;
  return createEventStore(memoryEngine(disk, commit), { secret, ...rest });
}

// No installation: what it protects is gone with the process.
const TEST_SECRET = new Uint8Array(32);

function memoryEngine(disk: MemoryDisk, commit: () => void): Engine {
  let takeBack: (() => void)[] = [];
  const undo = (one: () => void) => void takeBack.push(one);
  return {
    log: memoryLog(disk, undo),
    answers: memoryAnswers(disk, undo),
    facts: memoryFacts(disk, undo),
    boards: memoryBoards(disk),
    marks: {
      get: (unit, name) => unitOn(disk, unit).marks.get(name) ?? 0,
      set: (unit, name, seq) => undo(put(unitOn(disk, unit).marks, name, seq)),
    },
    tidy: () => true,
    compact: () => true,
    transact(run) {
      takeBack = [];
      try {
        const result = run();
        commit();
        return result;
      } catch (error) {
        for (const one of takeBack.reverse()) one();
        throw error;
      }
    },
    close() {},
  };
}
