import { hash } from 'node:crypto';
import type { CommandId, UnitId } from '@/domain/ids';
import type { AcceptedList, KeptLists } from '../kept-lists';

type Entry = Omit<AcceptedList, 'parts'> & {
  readonly parts: readonly string[];
  readonly isDone: boolean;
};

/** Lists in memory, for tests that end no process. */
export function createMemoryLists(): KeptLists {
  const lists = new Map<string, Entry>();
  const key = (unit: UnitId, commandId: CommandId) => `${unit}\n${commandId}`;
  return {
    find(unit, commandId) {
      const found = lists.get(key(unit, commandId));
      return found === undefined ? null : { ...found, parts: found.parts.length };
    },
    newest(unit, digest) {
      const alike = [...lists.values()].filter((one) => one.unit === unit && one.digest === digest);
      return alike.length === 0 ? null : Math.max(...alike.map(({ at }) => at));
    },
    digest: (unit, parts) => hash('sha256', JSON.stringify([unit, ...parts])),
    async accept(list) {
      lists.set(key(list.unit, list.commandId), { ...list, isDone: false });
      return true;
    },
    part: (unit, commandId, place) => lists.get(key(unit, commandId))?.parts[place] ?? null,
    done(unit, commandId, report) {
      const found = lists.get(key(unit, commandId));
      if (found === undefined) return;
      lists.set(key(unit, commandId), { ...found, report, by: null, parts: [], isDone: true });
    },
    owed: () =>
      [...lists.values()]
        .filter(({ isDone }) => !isDone)
        .map(({ unit, commandId }) => ({ unit, commandId })),
  };
}
