import type { Database } from '@/db/sqlite/connection';
import { forgetPeople } from '../auth/forget-people';
import { createBoardService } from '../board-service';
import type { Clock } from '../clock';
import { createForgetting } from '../jobs/forget-private';
import { keyFor, loadSecret } from '../ops/secret';
import { createSqliteStore } from '../store/sqlite/store';
import { storeLatest } from '../store/store-latest';

/**
 * Forgets in a restored database what is past its clock by now. The days that have gone by since the backup are turned first, as
 * the start would: until then yesterday's finished cases are on the board, and with them all that is known of them.
 */
export async function forgetAgain(
  database: Database,
  dataDir: string,
  clock: Clock,
): Promise<void> {
  const store = createSqliteStore(database, { secret: keyFor(loadSecret(dataDir), 'store') });
  const boards = createBoardService({ store, clock, log: SILENT });
  await boards.turnDays();
  await createForgetting({
    store,
    forgetPeople: () => forgetPeople(database, clock).any,
    storeLatest: (unit) => storeLatest(store, unit),
    clock,
  })();
  await boards.close();
  await store.close();
}

// What is wrong with a unit is said when it is served.
const SILENT = { info() {}, warn() {}, error() {} };
