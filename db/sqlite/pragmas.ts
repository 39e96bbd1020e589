import type Sqlite from 'better-sqlite3';
import { DatabaseUnsafe } from './refused';

/** How long a statement waits for a reader that is about to let go. */
export const BUSY_TIMEOUT_MS = 5_000;
/** What a connection may keep of the file in memory. */
const CACHE_KIB = 16 * 1024;

const FULL = 2;

/**
 * The settings of every connection, a reading one too. `synchronous` has to be said each time: better-sqlite3 is compiled
 * so that WAL falls back to NORMAL, with which the last commits before a power loss are gone although they were answered.
 */
export function applyPragmas(connection: Sqlite.Database, path: string): void {
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // What is deleted or cleared is overwritten, since it may be the name of a person or a text about one.
  connection.pragma('secure_delete = ON');
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  verifyPragmas(connection, path);
}

/** Asked again after the first write, since that is when SQLite was seen to forget `synchronous`. */
export function verifyPragmas(connection: Sqlite.Database, path: string): void {
  const synchronous = Number(connection.pragma('synchronous', { simple: true }));
  if (synchronous < FULL)
    throw new DatabaseUnsafe(
      path,
      `synchronous is ${synchronous}, and power loss could take answered changes`,
    );
  if (connection.pragma('foreign_keys', { simple: true }) !== 1)
    throw new DatabaseUnsafe(path, 'foreign keys are off');
  if (connection.pragma('secure_delete', { simple: true }) !== 1)
    throw new DatabaseUnsafe(path, 'secure_delete is off');
}

export function useWriteAheadLog(connection: Sqlite.Database, path: string): void {
  const mode = connection.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal')
    throw new DatabaseUnsafe(
      path,
      `the journal is ${String(mode)} instead of wal; is this a network file system?`,
    );
}
