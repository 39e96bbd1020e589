import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupKind, type BackupName, readBackupName } from '@/db/sqlite/backup-name';
import { manifestFile, readManifest } from './manifest';

/** Of each kind. One a night is two weeks, which is also as long as a forgotten person may live on in a backup. */
export const BACKUPS_KEPT = 14;
export const BACKUP_KEPT_MS = BACKUPS_KEPT * 24 * 60 * 60 * 1_000;

/** The backups in a folder, newest first; none when there is no such folder. */
export function backupsIn(folder: string): BackupName[] {
  try {
    return readdirSync(folder)
      .flatMap((file) => readBackupName(file) ?? [])
      .sort((one, other) => other.at - one.at);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Deletes what is older than the newest fourteen of its kind, or than fourteen days. The newest of all is kept, whatever its
 * age. In a folder that several installations share, each deletes its own. Says which files are gone.
 */
export function rotate(folder: string, now: number, installation: string | null): string[] {
  const [newest, ...others] = backupsIn(folder).filter(({ file }) =>
    mayBeOurs(join(folder, file), installation),
  );
  const seen = new Map<BackupKind, number>(newest === undefined ? [] : [[newest.kind, 1]]);
  const gone = others.filter(({ kind, at }) => {
    const place = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, place);
    return place > BACKUPS_KEPT || now - at > BACKUP_KEPT_MS;
  });
  for (const { file } of gone) {
    for (const path of [file, `${file}-wal`, manifestFile(file)])
      rmSync(join(folder, path), { force: true });
  }
  return gone.map(({ file }) => file);
}

// A copy without a manifest was made before a migration or moved aside, and both lie in the folder of one installation.
function mayBeOurs(backup: string, installation: string | null): boolean {
  const manifest = readManifest(backup);
  return manifest === null || manifest === 'damaged' || manifest.installation === installation;
}
