import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { createBoardService } from '../board-service';
import type { Clock } from '../clock';
import type { ListReport } from '../import/list';
import type { Log } from '../ops/log';
import { keyFor, loadSecret } from '../ops/secret';
import { createSqliteKeptLists } from '../store/sqlite/kept-lists';
import { createSqliteStore } from '../store/sqlite/store';
import { Hindrance } from './hindrance';

/**
 * The boards of an installation whose server does not run: the lock on the file is taken, so that none can start
 * meanwhile. A `new` one is made where there is none. Throws a DatabaseRefused, E_DB_LOCKED when one does run.
 */
export function openBoards(dataDir: string, clock: Clock, may: 'exist' | 'new' = 'exist') {
  const file = databaseFile(dataDir);
  if (may === 'exist' && !existsSync(file))
    throw new Hindrance(
      `There is no installation in ${dataDir}. Start the server once, or set DATA_DIR.`,
    );
  // Makes the folder too, where there is none.
  const secret = loadSecret(dataDir);
  const database = openDatabase(file);
  const store = createSqliteStore(database, { secret: keyFor(secret, 'store') });
  const lists = createSqliteKeptLists<ListReport>(database, keyFor(secret, 'lists'), clock);
  const boards = createBoardService({ store, clock, log: ON_STANDARD_ERROR });
  return {
    database,
    store,
    lists,
    boards,
    async close() {
      await boards.close();
      await store.close();
      database.close();
    },
  };
}

/** What a command says of its own goes to standard output. */
export const ON_STANDARD_ERROR: Log = {
  info: () => {},
  warn: (_, message) => console.error(message),
  error: (_, message) => console.error(message),
};
