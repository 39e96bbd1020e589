import type { UnitId } from '@/domain/ids';
import { fromFile, toFile } from './board-file';
import type { EventStore } from './event-store';
import { foldOn, isOf, NOTHING } from './fold';

/** Stores the newest board of a unit anew, on the calling thread. A running server lets its reading worker make it. */
export async function storeLatest(store: EventStore, unit: UnitId): Promise<void> {
  const stored = fromFile(await store.snapshot(unit, 'latest'));
  const from = stored !== null && (await isOf(store, unit, stored)) ? stored : NOTHING;
  const standing = await foldOn(store, unit, from, Number.MAX_SAFE_INTEGER, 'whole');
  await store.saveSnapshot(unit, toFile(standing), 'latest');
}
