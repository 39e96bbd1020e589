import { openDatabase } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import type { UnitId } from '@/domain/ids';
import { createAccounts } from './auth/accounts';
import { createExample } from './auth/example';
import { createBoardService } from './board-service';
import type { Clock } from './clock';
import type { Env } from './env';
import { createImporter } from './import/importer';
import type { ListReport } from './import/list';
import { createScenarioPlayer } from './import/replay/play-scenario';
import { createThreadPlanner } from './import/thread-planner';
import { createForgetting } from './jobs/forget-private';
import { createBackups } from './keeping/backups';
import { lookWhenUnknown } from './keeping/whole';
import type { Log } from './ops/log';
import type { Metrics } from './ops/metrics';
import { keyFor, loadSecret, secretMadeAt } from './ops/secret';
import { createSqliteKeptLists } from './store/sqlite/kept-lists';
import { createSqliteStore } from './store/sqlite/store';
import { createReaderWorker } from './workers/reader-worker';

const SECOND_MS = 1_000;

type Tools = { readonly log: Log; readonly metrics: Metrics; readonly clock: Clock };

/** What is kept, and who may do what with it. */
export function openKept({ dataDir, publicUrl }: Env, { log, metrics, clock }: Tools) {
  const secret = loadSecret(dataDir);
  const database = openDatabase(databaseFile(dataDir));
  const committed = countCommits(metrics);
  const store = createSqliteStore(database, { secret: keyFor(secret, 'store'), committed });
  const reader = createReaderWorker(database.path, log);
  const inThePast = new Set<UnitId>();
  const boards = createBoardService({ store, clock, log, reader, inThePast });
  const key = keyFor(secret, 'sessions');
  const accounts = createAccounts({ database, key, publicUrl, clock, orders: boards, log });
  boards.subscribe(accounts.follow);
  // The reader is the boards' own, and goes on when a past has been played.
  const play = createScenarioPlayer({ store, log, reader: { ...reader, close: async () => {} } });
  const example = createExample({ ...accounts, database, clock, play, inThePast });
  const storeLatest = async (unit: UnitId) =>
    store.saveSnapshot(unit, await reader.latestFile(unit), 'latest');
  const forget = createForgetting({
    store,
    forgetPeople: accounts.forget,
    storeLatest,
    clock,
  });
  const planner = createThreadPlanner();
  const lists = createSqliteKeptLists<ListReport>(database, keyFor(secret, 'lists'), clock);
  const importer = createImporter({ boards, planner, lists, clock });
  const backups = createBackups({ path: database.path, dataDir, clock, log });
  const whole = lookWhenUnknown({ ...database, log });
  metrics.gauge('database_damaged', '1 when the database was found damaged', whole.faults);
  const keptSince = secretMadeAt(dataDir);
  metrics.gauge(
    'backup_newest_timestamp_seconds',
    'When the newest backup was made; 0 before the first',
    () => (backups.newestAt() ?? 0) / SECOND_MS,
  );
  return {
    database,
    store,
    boards,
    accounts,
    planner,
    importer,
    example,
    forget,
    backups,
    whole,
    keptSince,
  };
}

/** Groups and commands apart: how many commands share one write to the disk is the one by the other. */
function countCommits(metrics: Metrics): (commands: number) => void {
  const groups = metrics.counter('commit_groups_total', 'Transactions in which commands were kept');
  const kept = metrics.counter('commit_commands_total', 'Commands that were kept in them');
  return (commands) => {
    groups.add();
    kept.add(commands);
  };
}

export type Kept = ReturnType<typeof openKept>;
