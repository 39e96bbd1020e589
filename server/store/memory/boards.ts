import type { UnitId } from '@/domain/ids';
import type { EngineBoards } from '../engine';
import { type MemoryDisk, unitOn } from './disk';

export function memoryBoards(disk: MemoryDisk): EngineBoards {
  const ofVersion = (unit: UnitId, version: number) =>
    unitOn(disk, unit).past.filter((board) => board.version === version);
  return {
    latest(unit, version) {
      const { latest } = unitOn(disk, unit);
      return latest?.version === version ? latest : null;
    },
    past: (unit, atMost, version) =>
      ofVersion(unit, version).findLast((board) => board.seq <= atMost) ?? null,
    pastSeqs: (unit, version) => ofVersion(unit, version).map((board) => board.seq),
    save(unit, board, kind) {
      const on = unitOn(disk, unit);
      if (kind === 'latest') {
        on.latest = board;
        return;
      }
      const others = on.past.filter((other) => other.seq !== board.seq);
      on.past.splice(
        0,
        on.past.length,
        ...[...others, board].sort((one, other) => one.seq - other.seq),
      );
    },
  };
}
