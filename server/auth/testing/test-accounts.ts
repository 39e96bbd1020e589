import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@/db/sqlite/connection';
import type { UnitId } from '@/domain/ids';
import { createBoardService } from '../../board-service';
import type { Clock } from '../../clock';
import { createScenarioPlayer } from '../../import/replay/play-scenario';
import { createLog, type Log } from '../../ops/log';
import { keyFor, loadSecret } from '../../ops/secret';
import { createSqliteStore } from '../../store/sqlite/store';
import { createAccounts } from '../accounts';
import { createExample } from '../example';
import type { Orders } from '../orders';

/** The time of the day, and as much later as a test says. */
export type TestClock = Clock & { ahead: number };

export function testClock(): TestClock {
  const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
  return clock;
}

export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), 'morgentavla-'));
}

/** Accounts over a real board service and a real database, without a line to them. */
export function openTestAccounts(
  folder: string,
  publicUrl: string,
  clock: Clock,
  log: Log,
  ordersTo: (boards: Orders) => Orders = (boards) => boards,
) {
  const secret = loadSecret(folder);
  const database = openDatabase(join(folder, 'test.db'));
  const store = createSqliteStore(database, { secret: keyFor(secret, 'store') });
  const inThePast = new Set<UnitId>();
  const boards = createBoardService({ store, clock, log, inThePast });
  const accounts = createAccounts({
    database,
    key: keyFor(secret, 'sessions'),
    publicUrl,
    clock,
    orders: ordersTo(boards),
    log,
  });
  boards.subscribe(accounts.follow);
  const play = createScenarioPlayer({ store, log });
  const example = createExample({ ...accounts, database, clock, play, inThePast });
  return {
    database,
    store,
    boards,
    accounts,
    example,
    async close() {
      await boards.close();
      await store.close();
      database.close();
    },
  };
}

export function recordingLog(): { readonly log: Log; readonly logged: string[] } {
  const logged: string[] = [];
  return { log: createLog({ write: (line) => void logged.push(line) }), logged };
}
