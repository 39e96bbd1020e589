import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { installationFacts } from '@/db/sqlite/log-tables';
import { BUSY_TIMEOUT_MS } from '@/db/sqlite/pragmas';
import { DatabaseUnsafe } from '@/db/sqlite/refused';
import { createEventStore, type StoreOptions } from '../create-event-store';
import type { Engine, ReadingEngine } from '../engine';
import { createEventReader } from '../event-reader';
import type { EventReader, EventStore } from '../event-store';
import { checkValue, type Secret } from '../keyed-hash';
import { sqliteAnswers } from './answers';
import { sqliteBoards, sqliteReadingBoards } from './boards';
import { sqliteFacts } from './facts';
import { sqliteLog, sqliteReadingLog } from './log';
import { sqliteMarks } from './marks';

/**
 * The log in one SQLite file. The database is opened by the caller, who has other tables in it, and closed by the caller.
 * Throws DatabaseUnsafe when the file was written with another secret.
 */
export function createSqliteStore(database: Database, options: StoreOptions): EventStore {
  refuseOtherSecret(database, options.secret);
  return createEventStore(sqliteEngine(database), options);
}

// With another secret every case would look new to an import, and every command that is sent again like another's.
function refuseOtherSecret({ orm, path }: Database, secret: Secret): void {
  const value = checkValue(secret);
  const stored = orm
    .select()
    .from(installationFacts)
    .where(eq(installationFacts.name, 'secret_check'))
    .get();
  if (stored === undefined)
    orm.insert(installationFacts).values({ name: 'secret_check', value }).run();
  else if (stored.value !== value)
    throw new DatabaseUnsafe(path, 'it belongs to another secret than the one beside it');
}

/** The reading half, over a connection that cannot write. */
export function createSqliteReader(database: Database): EventReader {
  return createEventReader(readingEngine(database));
}

function sqliteEngine(database: Database): Engine {
  const { connection } = database;
  return {
    log: sqliteLog(database),
    answers: sqliteAnswers(database),
    facts: sqliteFacts(database),
    boards: sqliteBoards(database),
    // Immediate, so that a busy file is noticed before anything is decided on what was read.
    marks: sqliteMarks(database),
    tidy: () => emptyWriteAhead(database),
    compact: () => writeAnew(database),
    transact: (run) => connection.transaction(run).immediate(),
    close() {},
  };
}

// SQLite overwrites what is deleted, but when a full page is divided it leaves in the old one what has moved to the new one,
// and no later clearing finds that. Only a file that is written anew is free of it.
function writeAnew({ connection }: Database): boolean {
  try {
    connection.exec('vacuum');
    return true;
  } catch (error) {
    // Full, or somebody else writes: the file is as it was, and the next night will do.
    if (error instanceof Sqlite.SqliteError && PASSES.some((code) => error.code.startsWith(code)))
      return false;
    throw error;
  }
}

const PASSES = ['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_IOERR'];

// The file beside the database holds pages as they were before they were cleared.
function emptyWriteAhead({ connection }: Database): boolean {
  // Whoever reads is not waited for: a backup reads for seconds, and nobody would be answered.
  connection.pragma('busy_timeout = 0');
  try {
    const [told] = connection.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }];
    return told.busy === 0;
  } finally {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

function readingEngine(database: Database): ReadingEngine {
  return { log: sqliteReadingLog(database), boards: sqliteReadingBoards(database) };
}
