import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@/db/sqlite/connection';
import type { Harness } from '../contract/harness';
import { manualSchedule } from '../contract/manual-schedule';
import { createSqliteStore } from './store';

/** The size of a full disk, above what the tables need. */
const NO_ROOM = 1;

export type SqliteHarness = Harness & {
  readonly path: string;
  /** The open database below the store. */
  database(): Database;
  /** What stands in the file, its log left out. */
  bytes(): Buffer;
  remove(): void;
};

export function sqliteHarness(): SqliteHarness {
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  const path = join(folder, 'board.db');
  const { schedule, flush, scheduled, drop } = manualSchedule();
  let database: Database | null = null;
  return {
    path,
    database: () => (database ??= openDatabase(path)),
    open() {
      drop();
      database?.close();
      database = openDatabase(path);
      return createSqliteStore(database, { secret: new Uint8Array(32), schedule });
    },
    flush,
    scheduled,
    // A real SQLITE_FULL, since the file may not grow; and for what still fits in it, a failure after the events are in.
    breakDisk() {
      database?.connection.pragma(`max_page_count = ${NO_ROOM}`);
      database?.connection.exec(
        "create temp trigger full before insert on main.answers begin select raise(abort, 'full'); end",
      );
    },
    repair() {
      database?.connection.pragma('max_page_count = 1000000');
      database?.connection.exec('drop trigger if exists temp.full');
    },
    bytes: () => readFileSync(path),
    remove() {
      database?.close();
      rmSync(folder, { recursive: true });
    },
  };
}
