import Sqlite from 'better-sqlite3';
import { DatabaseLocked, DatabasePathUnusable } from './refused';
import { sqliteCode } from './sqlite-code';

/** Held for as long as the process lives. The kernel lets go of it when the process is killed. */
export interface WriterLock {
  release(): void;
}

/**
 * One process writes to a database file. SQLite would let several, each with boards in memory that the others change
 * under its feet. The lock is an exclusive transaction on an empty database beside the file: a lock of the operating
 * system, so that no stale one is left by `kill -9`, and one that readers of the file itself do not notice.
 */
export function lockForWriting(path: string): WriterLock {
  const beside = open(path);
  try {
    // A journal on disk would be taken for that of a crash by whoever comes next.
    beside.pragma('journal_mode = MEMORY');
    beside.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    beside.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true)
      throw new DatabaseLocked(path, error);
    throw new DatabasePathUnusable(path, error);
  }
  return { release: () => void beside.close() };
}

function open(path: string): Sqlite.Database {
  try {
    return new Sqlite(`${path}.lock`, { timeout: 0 });
  } catch (error) {
    throw new DatabasePathUnusable(path, error);
  }
}
