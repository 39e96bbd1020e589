import { existsSync, readFileSync } from 'node:fs';
import { databaseFile } from '@/db/sqlite/database-file';
import { forgetPeople } from '../../auth/forget-people';
import { createForgetting } from '../../jobs/forget-private';
import { storeLatest } from '../../store/store-latest';
import { unzip } from '../../store/zip';
import type { Kept } from './kept-unit';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** So many days go by, and what the server does each night is done. */
export async function pass(kept: Kept, days: number): Promise<void> {
  kept.clock.ms += days * DAY_MS;
  await kept.boards.turnDays();
  await forget(kept);
}

export async function forget({ database, store, clock }: Kept): Promise<void> {
  await createForgetting({
    store,
    forgetPeople: () => forgetPeople(database, clock).any,
    storeLatest: (unit) => storeLatest(store, unit),
    clock,
  })();
}

/** All that lies in the file and beside it, a letter a byte. */
export function bytesOf(dataDir: string): string {
  const file = databaseFile(dataDir);
  return ['', '-wal']
    .map((end) => `${file}${end}`)
    .map((path) => (existsSync(path) ? readFileSync(path, 'latin1') : ''))
    .join('\n');
}

/** What the newest stored board and the events say, unpacked. */
export function noted({ database: { connection } }: Kept): string {
  const boards = connection
    .prepare<[], Buffer>('select board from latest_boards union all select board from snapshots')
    .pluck()
    .all();
  const events = connection
    .prepare<[], string>('select priv from events where priv is not null')
    .pluck()
    .all();
  return [...boards.map((board) => unzip(board)), ...events].join('\n');
}
