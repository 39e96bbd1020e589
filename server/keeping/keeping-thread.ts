import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '@/db/sqlite/connection';
import { must, unreachable } from '@/domain/assert';
import { type BackupMade, type BackupOrder, backUp } from './back-up';
import { type BackupRefusalCode, BackupRefused } from './backup-refused';
import { type Verdict, verifyDatabase } from './verify';

/** What the thread is to do with the database at `path`. */
export type ThreadOrder = { readonly path: string } & (
  | { readonly does: 'backUp'; readonly backup: BackupOrder }
  | { readonly does: 'verify' }
);

/** What it tells before it ends. */
export type ThreadTold = BackupTold | Verdict;
export type BackupTold =
  | { readonly ok: true; readonly made: BackupMade }
  | { readonly ok: false; readonly code: BackupRefusalCode; readonly sentence: string };

const port = must(parentPort, 'this file is the beginning of a thread');
const order = workerData as ThreadOrder;
const database = openForReading(order.path);
try {
  port.postMessage(await obey());
} finally {
  database.close();
}

function obey(): Promise<ThreadTold> | ThreadTold {
  switch (order.does) {
    case 'backUp':
      return backUp(database, order.backup).then((made) => ({ ok: true, made }), refusedOr);
    case 'verify':
      return verifyDatabase(database);
    default:
      return unreachable(order);
  }
}

function refusedOr(error: unknown): BackupTold {
  if (!(error instanceof BackupRefused)) throw error;
  return { ok: false, code: error.code, sentence: error.sentence };
}
