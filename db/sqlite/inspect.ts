import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { BUSY_TIMEOUT_MS } from './pragmas';
import { DatabaseCorrupt, DatabaseForeign, DatabaseNewer } from './refused';
import { sqliteCode } from './sqlite-code';

/** Whether there is nothing in it yet, or something that is to be brought up to date. */
export type Inspected = { readonly isNew: boolean; readonly migrationsWait: boolean };

/**
 * Looks at a file through a connection that cannot write, before anything else is done to it: a database can open
 * without complaint and be damaged further on, and setting the journal of a damaged or newer one would already change it.
 */
export function inspect(path: string, knownMigrations: readonly string[]): Inspected {
  if (isEmpty(path)) return { isNew: true, migrationsWait: false };
  const reading = openForReading(path);
  try {
    const damage = damageIn(reading, 'quick_check');
    if (damage !== null) throw new DatabaseCorrupt(path, damage);
    const applied = appliedMigrations(reading);
    if (applied.length === 0 && hasTables(reading)) throw new DatabaseForeign(path);
    if (applied.some((hash) => !knownMigrations.includes(hash))) throw new DatabaseNewer(path);
    return {
      isNew: false,
      migrationsWait: applied.length > 0 && applied.length < knownMigrations.length,
    };
  } catch (error) {
    throw asCorrupt(path, error);
  } finally {
    reading.close();
  }
}

/** What SQLite itself finds wrong with the file, or null. The longer check also compares every index with its table. */
export function damageIn(
  connection: Sqlite.Database,
  check: 'quick_check' | 'integrity_check',
): string | null {
  const verdict = connection.pragma(`${check}(1)`, { simple: true });
  return verdict === 'ok' ? null : String(verdict);
}

function openForReading(path: string): Sqlite.Database {
  try {
    return new Sqlite(path, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw asCorrupt(path, error);
  }
}

// An empty file is a database without tables, to SQLite and to us.
function isEmpty(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined || stat.size === 0;
}

/** The hashes of the migrations that have made this file what it is, oldest first. */
export function appliedMigrations(reading: Sqlite.Database): string[] {
  const table = reading
    .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
    .get();
  if (table === undefined) return [];
  return reading
    .prepare<[], string>('select hash from __drizzle_migrations order by created_at')
    .pluck()
    .all();
}

function hasTables(reading: Sqlite.Database): boolean {
  return reading.prepare('select 1 from sqlite_master').get() !== undefined;
}

function asCorrupt(path: string, error: unknown): unknown {
  const code = sqliteCode(error);
  const damaged =
    code !== null &&
    (code.startsWith('SQLITE_CORRUPT') ||
      code === 'SQLITE_NOTADB' ||
      code.startsWith('SQLITE_IOERR'));
  return damaged ? new DatabaseCorrupt(path, code, error) : error;
}
