import type { UnitId } from '@/domain/ids';
import { EXAMPLE } from '@/domain/scenarios/fjordvik/telling';
import type { BoardService } from '../board-service';

/** Whether a unit was made by a scenario: its log says so, in the name of the order that it begins with. */
export type KnowExample = (unit: UnitId) => Promise<boolean>;

export function createKnowExample(boards: Pick<BoardService, 'events'>): KnowExample {
  // How a log begins never changes.
  const known = new Map<UnitId, boolean>();
  return async (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const [first] = await boards.events(unit, 0, 1);
    if (first === undefined) return false;
    const is = first.commandId.startsWith(`${EXAMPLE}:`);
    known.set(unit, is);
    return is;
  };
}
