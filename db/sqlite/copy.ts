import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from './connection';
import { syncFile } from './sync-file';

/** An eighth of a megabyte: what is copied between two looks at the disk. */
const PAGES_PER_STEP = 32;
/**
 * What may wait in the memory of the machine before it is sent to the disk. Without a limit, the first commit of somebody
 * at work would have to wait until hundreds of megabytes of the copy are written.
 */
const STEPS_PER_SYNC = 2;

/**
 * Copies a database as it is at one instant to a new file, which is then one file and nothing beside it. Whoever writes to
 * the database goes on. `from` must be a connection that nobody else uses meanwhile: it holds its view of the file
 * open, so that a write does not make the copy begin again.
 */
export async function copyDatabase(from: Database, to: string): Promise<void> {
  const file = openSync(to, 'wx', 0o600);
  const { connection } = from;
  connection.exec('begin');
  try {
    // The view is taken at the first look, not at `begin`.
    connection.prepare('select count(*) from sqlite_master').get();
    let steps = 0;
    await connection.backup(to, {
      progress: () => {
        steps += 1;
        if (steps % STEPS_PER_SYNC === 0) fdatasyncSync(file);
        return PAGES_PER_STEP;
      },
    });
  } finally {
    connection.exec('rollback');
    closeSync(file);
  }
  makeOneFile(to);
}

// The copy says of itself that it is written ahead, as its source is: whoever opened it would leave two files beside it.
function makeOneFile(path: string): void {
  const copy = new Sqlite(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  syncFile(path);
  syncFile(dirname(path));
}
