import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backupName } from './backup-name';
import { backupFolder } from './database-file';
import { damageIn } from './inspect';
import { DatabaseNotCopied } from './refused';
import { syncFile } from './sync-file';

/**
 * Copies a database that is about to be brought up to date, into the folder of the backups, and looks at the copy. At a
 * stretch: nobody is served yet. Throws DatabaseNotCopied, and nothing has been changed.
 */
export function copyBeforeMigrating(path: string, now: number): void {
  const folder = backupFolder(dirname(path));
  const copy = join(folder, backupName(now, 'before-migration').file);
  const part = `${copy}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    closeSync(openSync(part, 'wx', 0o600));
    vacuumInto(path, part);
    const damage = damageOf(part);
    if (damage !== null) throw new Error(damage);
    syncFile(part);
    renameSync(part, copy);
    syncFile(folder);
  } catch (error) {
    if (existsSync(part)) rmSync(part);
    throw new DatabaseNotCopied(path, folder, error);
  }
}

function vacuumInto(path: string, part: string): void {
  const reading = new Sqlite(path, { readonly: true });
  try {
    reading.prepare('vacuum into ?').run(part);
  } finally {
    reading.close();
  }
}

function damageOf(part: string): string | null {
  const copy = new Sqlite(part, { readonly: true });
  try {
    return damageIn(copy, 'integrity_check');
  } finally {
    copy.close();
  }
}
