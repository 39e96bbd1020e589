import Sqlite from 'better-sqlite3';

/** SQLite's own name for what went wrong (`SQLITE_FULL`), or null when it was something else. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Sqlite.SqliteError ? error.code : null;
}
