import type { UnitId } from '@/domain/ids';
import { fromFile, type Standing } from '../store/board-file';
import type { EventStore } from '../store/event-store';
import { foldOn, isOf, NOTHING } from '../store/fold';
import { FACTS_VERSION } from '../store/unit-facts';
import type { BoardReader } from '../workers/board-reader';

/** More events than this are folded by the reading worker: here they would hold up everybody. */
const TAIL_EVENTS = 1_000;

export type LoadFrom = { readonly store: EventStore; readonly reader: BoardReader };

/** A unit's board from the disk: the newest one that was stored, and the events since. */
export async function loadUnit(unit: UnitId, { store, reader }: LoadFrom): Promise<Standing> {
  if ((await store.factsVersion(unit)) < FACTS_VERSION)
    await store.replaceFacts(unit, await reader.facts(unit));
  const head = await store.head(unit);
  let start = await storedBoard(unit, store);
  if (head.seq - start.board.seq > TAIL_EVENTS) {
    await store.saveSnapshot(unit, await reader.latestFile(unit), 'latest');
    start = await storedBoard(unit, store);
  }
  return foldOn(store, unit, start, Number.MAX_SAFE_INTEGER, 'whole');
}

async function storedBoard(unit: UnitId, store: EventStore): Promise<Standing> {
  const stored = fromFile(await store.snapshot(unit, 'latest'));
  return stored !== null && (await isOf(store, unit, stored)) ? stored : NOTHING;
}
