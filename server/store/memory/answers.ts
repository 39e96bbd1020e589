import type { EngineAnswers } from '../engine';
import { type MemoryDisk, type Undo, unitOn } from './disk';

export function memoryAnswers(disk: MemoryDisk, undo: Undo): EngineAnswers {
  return {
    find(unit, commandId) {
      const found = unitOn(disk, unit).answers.get(commandId);
      return found === undefined ? null : { fingerprint: found.fingerprint, answer: found.answer };
    },
    add({ append, answer }) {
      const { answers } = unitOn(disk, append.unit);
      answers.set(append.commandId, { at: append.at, fingerprint: append.fingerprint, answer });
      undo(() => answers.delete(append.commandId));
    },
    forget(before, limit) {
      let changed = 0;
      for (const { answers } of disk.units.values()) {
        for (const [commandId, stored] of answers) {
          if (changed === limit) return changed;
          if (stored.fingerprint === null || stored.at >= before) continue;
          if (stored.answer.ok) answers.set(commandId, { ...stored, fingerprint: null });
          else answers.delete(commandId);
          changed += 1;
        }
      }
      return changed;
    },
  };
}
