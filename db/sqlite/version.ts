import Sqlite from 'better-sqlite3';
import { SqliteTooOld } from './refused';

/** Below this, two connections that write and checkpoint at once may damage the file (sqlite.org/wal.html, "WAL-reset bug"). */
export const OLDEST_SQLITE = '3.51.3';

export function sqliteVersion(): string {
  const memory = new Sqlite(':memory:');
  try {
    return memory.prepare<[], string>('select sqlite_version()').pluck().get() ?? '0';
  } finally {
    memory.close();
  }
}

export function refuseOldSqlite(version: string): void {
  if (isOlder(version, OLDEST_SQLITE)) throw new SqliteTooOld(version, OLDEST_SQLITE);
}

function isOlder(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (one?.[i] ?? 0) - (other?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
