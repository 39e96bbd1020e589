import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { backupName } from '@/db/sqlite/backup-name';
import { type Database, openDatabase } from '@/db/sqlite/connection';
import { copyDatabase } from '@/db/sqlite/copy';
import { backupFolder, databaseFile } from '@/db/sqlite/database-file';
import { lockForWriting } from '@/db/sqlite/lock';
import { DatabaseLocked } from '@/db/sqlite/refused';
import { sealFile, sealOpen } from '@/db/sqlite/seal';
import { syncFile } from '@/db/sqlite/sync-file';
import { keyFor, loadSecret, secretFile } from '../ops/secret';
import { checkValue } from '../store/keyed-hash';
import { installationOf } from './back-up';
import { BackupRefused } from './backup-refused';
import { type CheckedBackup, checkBackup } from './check-backup';
import { backupsIn } from './rotate';

export type RestoreOrder = {
  /** The path of a backup. */
  readonly backup: string;
  readonly dataDir: string;
  /** A database that is there is kept beside the new one; without this it is not touched, and nothing is restored. */
  readonly moveAside: boolean;
  readonly now: number;
  /** Clears what is past its clock, in the copy, before it takes its place. */
  readonly forget: (database: Database) => Promise<void>;
};

export type Restored = CheckedBackup & { readonly movedTo: string | null };

/** The newest backup in the usual folder. Throws a BackupRefused when there is none. */
export function newestBackup(dataDir: string): string {
  const folder = backupFolder(dataDir);
  const newest = backupsIn(folder).find(({ kind }) => kind !== 'moved-aside');
  if (newest !== undefined) return join(folder, newest.file);
  throw new BackupRefused('E_RESTORE_PATH', `There is no backup in ${folder}.`);
}

/**
 * Puts a backup in the place of the database of an installation whose server does not run. The backup is looked at, copied,
 * brought up to date, and made to forget what it should have forgotten since; only then does it take its place. At every
 * moment there is either the old database, or a seal that says that one is missing, or the new one.
 */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const { backup, dataDir } = order;
  const target = databaseFile(dataDir);
  const lock = lockTarget(target);
  try {
    return await checkBackup(backup, async (checked, reading) => {
      refuseOtherSecret(backup, dataDir, installationOf(reading));
      refuseTarget(target, order.moveAside);
      refuseWithoutRoom(backup, dataDir);
      const staged = await stage(reading, order);
      const movedTo = moveAside(target, order);
      takePlace(staged, target);
      return { ...checked, movedTo };
    });
  } finally {
    lock.release();
  }
}

function lockTarget(target: string) {
  try {
    return lockForWriting(target);
  } catch (error) {
    if (error instanceof DatabaseLocked) throw error;
    throw new BackupRefused(
      'E_RESTORE_PATH',
      `${dirname(target)} must be a folder that this user may write in. Make it, put the secret of the installation into it, and restore again.`,
      error,
    );
  }
}

// With another secret every case would look new to an import, and nobody's session would hold.
function refuseOtherSecret(backup: string, dataDir: string, installation: string | null): void {
  const path = secretFile(dataDir);
  if (!existsSync(path) || readFileSync(path, 'utf8').trim() === '')
    throw new BackupRefused(
      'E_RESTORE_SECRET',
      `${path} is missing. Put the secret there that belongs to ${backup}: a copy was to be kept when the installation was made.`,
    );
  const own = checkValue(keyFor(loadSecret(dataDir), 'store'));
  if (installation === null || installation === own) return;
  throw new BackupRefused(
    'E_RESTORE_SECRET',
    `${backup} belongs to another secret than ${path}. Put the right one there, or take a backup of this installation.`,
  );
}

function refuseTarget(target: string, moveAside: boolean): void {
  const isThere = (statSync(target, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isThere && !moveAside)
    throw new BackupRefused(
      'E_RESTORE_TARGET',
      `${target} is there, and is not written over. Give --move-aside to keep it beside the restored one.`,
    );
}

function refuseWithoutRoom(backup: string, dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const needed = statSync(backup).size * 2;
  if (bavail * bsize < needed)
    throw new BackupRefused(
      'E_RESTORE_TARGET',
      `${dataDir} has too little room: ${Math.ceil(needed / 1024 / 1024)} MB are needed. Nothing was changed.`,
    );
}

async function stage(reading: Database, { dataDir, now, forget }: RestoreOrder): Promise<string> {
  const staged = join(dataDir, 'restoring.db');
  for (const path of filesOf(staged)) rmSync(path, { force: true });
  await copyDatabase(reading, staged);
  const database = openDatabase(staged, { now: () => now });
  try {
    // Who signed out since, or was signed out, would be in again, and so would a key that was revoked since.
    database.connection.exec('delete from session; delete from verification; delete from api_keys');
    await forget(database);
  } finally {
    database.close();
  }
  return staged;
}

/** The old one goes to the backups, by whose clock it is deleted. Says where it is, or null when there was none. */
function moveAside(target: string, { dataDir, now }: RestoreOrder): string | null {
  // From here on a crash leaves no database, and the next start must not make an empty one.
  sealOpen(target);
  if (!existsSync(target)) return null;
  const folder = backupFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const aside = freePath(folder, now);
  renameSync(target, aside);
  if (existsSync(`${target}-wal`)) renameSync(`${target}-wal`, `${aside}-wal`);
  rmSync(`${target}-shm`, { force: true });
  return aside;
}

// Two restored in one second are two that were moved aside.
function freePath(folder: string, now: number): string {
  for (let at = now; ; at += 1_000) {
    const path = join(folder, backupName(at, 'moved-aside').file);
    if (!existsSync(path)) return path;
  }
}

function takePlace(staged: string, target: string): void {
  renameSync(staged, target);
  renameSync(sealFile(staged), sealFile(target));
  syncFile(dirname(target));
  for (const path of filesOf(staged)) rmSync(path, { force: true });
}

function filesOf(path: string): string[] {
  return ['', '-wal', '-shm', '-journal', '.lock', '.seal', '.seal.part'].map(
    (end) => `${path}${end}`,
  );
}
