import type { UnitId } from '@/domain/ids';
import { recent } from '../store/recent';
import type { BoardBody, BoardReader } from '../workers/board-reader';

/** Compressed boards of so many units are kept: at most a few hundred kilobytes each. */
const BODIES_KEPT = 64;

/** The live boards of units as they are sent to whoever needs a whole one. */
export interface Bodies {
  /** At `atLeast` or later. However many ask at once, one is made; and one at a time, however fast the board changes. */
  get(unit: UnitId, atLeast: number): Promise<BoardBody>;
}

export function createBodies(reader: BoardReader): Bodies {
  const made = recent<UnitId, BoardBody>(BODIES_KEPT);
  const beingMade = new Map<
    UnitId,
    { readonly covers: number; readonly body: Promise<BoardBody> }
  >();

  return { get };

  async function get(unit: UnitId, atLeast: number): Promise<BoardBody> {
    const kept = made.get(unit);
    if (kept !== undefined && kept.seq >= atLeast) return kept;
    const under = beingMade.get(unit);
    if (under === undefined) return make(unit, atLeast);
    if (under.covers >= atLeast) return under.body;
    // It was begun before the last change. Whoever comes first afterwards begins the next, and the others join in.
    await under.body.catch(() => null);
    return get(unit, atLeast);
  }

  function make(unit: UnitId, covers: number): Promise<BoardBody> {
    const body = reader
      .live(unit)
      .then((one) => {
        made.set(unit, one);
        return one;
      })
      .finally(() => beingMade.delete(unit));
    beingMade.set(unit, { covers, body });
    return body;
  }
}
