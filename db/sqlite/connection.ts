import { closeSync, existsSync, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { copyBeforeMigrating } from './copy-before-migrating';
import { inspect } from './inspect';
import { lockForWriting } from './lock';
import { applyPragmas, BUSY_TIMEOUT_MS, useWriteAheadLog, verifyPragmas } from './pragmas';
import { DatabaseDiskFull, DatabasePathUnusable, DatabaseRefused } from './refused';
import { breakSeal, compareWithSeal, hasNewestBeside, sealClosed, sealOpen } from './seal';
import { sqliteCode } from './sqlite-code';
import { refuseOldSqlite, sqliteVersion } from './version';

/** An open database: drizzle for what is asked, the connection below it for transactions and pragmas. */
export interface Database {
  readonly path: string;
  readonly orm: BetterSQLite3Database;
  readonly connection: Sqlite.Database;
  close(): void;
}

/**
 * Opens the file for the one process that writes to it, and brings its tables up to date, after a copy. Throws a
 * DatabaseRefused, before anything is changed, when SQLite is too old (E_SQLITE_OLD), another process has the file
 * (E_DB_LOCKED), the file is damaged (E_DB_CORRUPT), gone (E_DB_MISSING), another program's (E_DB_FOREIGN) or newer than this
 * version (E_DB_NEWER), could not be copied (E_DB_NOT_COPIED), or cannot be written durably (E_DB_UNSAFE).
 */
export function openDatabase(path: string, options: OpenOptions = {}): WritableDatabase {
  refuseOldSqlite(sqliteVersion());
  const file = realPath(path);
  const lock = lockForWriting(file);
  try {
    return openHeld(file, options, lock.release);
  } catch (error) {
    lock.release();
    throw asRefusal(file, error);
  }
}

/**
 * The database, and whether it is known to be what its last writer left. After a crash, or when it was put there by hand,
 * it is not, and should be looked at from end to end beside the work.
 */
export type WritableDatabase = Database & { readonly isKnownWhole: boolean };

export type OpenOptions = {
  readonly migrations?: string;
  readonly now?: () => number;
};

function openHeld(file: string, options: OpenOptions, release: () => void): WritableDatabase {
  const { migrations = migrationsFolder(), now = Date.now } = options;
  const newestBeside = hasNewestBeside(file);
  const { isNew, migrationsWait } = inspect(file, knownMigrations(migrations));
  const found = compareWithSeal(file, newestBeside);
  if (migrationsWait) copyBeforeMigrating(file, now());
  breakSeal(file);
  const connection = connect(file);
  try {
    const orm = drizzle(connection);
    migrate(orm, { migrationsFolder: migrations });
    writeOnce(connection);
    verifyPragmas(connection, file);
    sealOpen(file);
    return {
      path: file,
      orm,
      connection,
      isKnownWhole: isNew || found === 'whole',
      close: () => closeSealed(connection, file, release),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Holds a file that no process writes to, so that none begins to, and reads it as it is: an older one is not brought up to
 * date. Throws a DatabaseRefused as `openDatabase` does.
 */
export function holdForReading(path: string): Database {
  const file = realPath(path);
  const lock = lockForWriting(file);
  try {
    const newestBeside = hasNewestBeside(file);
    inspect(file, knownMigrations());
    compareWithSeal(file, newestBeside);
    const reading = openForReading(file);
    return { ...reading, close: () => closeAll(reading.connection, lock.release) };
  } catch (error) {
    lock.release();
    throw asRefusal(file, error);
  }
}

/** The hashes of all migrations that this version knows, oldest first. */
export function knownMigrations(migrations: string = migrationsFolder()): string[] {
  return readMigrationFiles({ migrationsFolder: migrations }).map((one) => one.hash);
}

/** A second connection to a file that this version has opened for writing: for the worker that only reads. */
export function openForReading(path: string): Database {
  const connection = new Sqlite(path, {
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MS,
  });
  applyPragmas(connection, path);
  return { path, orm: drizzle(connection), connection, close: () => void connection.close() };
}

function connect(path: string): Sqlite.Database {
  // The file holds who works where and what is written about cases: nobody else on the machine may read it.
  closeSync(openSync(path, 'a', 0o600));
  const connection = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  useWriteAheadLog(connection, path);
  applyPragmas(connection, path);
  return connection;
}

// SQLite reads the header at the first write, and has been seen to take the journal's default for `synchronous` then.
function writeOnce(connection: Sqlite.Database): void {
  connection
    .prepare(
      "insert into installation_facts (name, value) values ('openings', 1) on conflict (name) do update set value = value + 1",
    )
    .run();
}

function closeSealed(connection: Sqlite.Database, file: string, release: () => void): void {
  if (!connection.open) return;
  // All of it into the one file, so that it can be said what the file is.
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // On a full disk the newest changes stay in the file beside it, where the next start finds them.
  }
  connection.close();
  sealClosed(file);
  release();
}

function asRefusal(file: string, error: unknown): DatabaseRefused {
  if (error instanceof DatabaseRefused) return error;
  return sqliteCode(error) === 'SQLITE_FULL'
    ? new DatabaseDiskFull(file, error)
    : new DatabasePathUnusable(file, error);
}

function closeAll(connection: Sqlite.Database, release: () => void): void {
  connection.close();
  release();
}

// Through two names of one folder two locks would be taken.
function realPath(path: string): string {
  try {
    return existsSync(path)
      ? realpathSync(path)
      : join(realpathSync(dirname(path)), basename(path));
  } catch (error) {
    throw new DatabasePathUnusable(path, error);
  }
}

// Beside this file in the sources, and one folder up from the bundle that runs in production.
function migrationsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, 'migrations');
  return existsSync(beside) ? beside : join(here, '..', 'db', 'sqlite', 'migrations');
}
