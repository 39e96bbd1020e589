import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, databaseFile } from '@/db/sqlite/database-file';
import { readManifest } from '../keeping/manifest';
import { backupsIn } from '../keeping/rotate';
import { secretFile } from '../ops/secret';
import { type Check, type Finding, fault, warning } from './finding';
import type { World } from './world';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A night that was missed may be bad luck. */
const OLD_MS = 2 * DAY_MS;

type Newest = { readonly path: string; readonly at: number };

function ofInstallation(
  look: (dataDir: string, newest: Newest | null, world: World) => Finding | null,
): Check {
  return (world) => {
    const dataDir = world.env?.dataDir;
    if (dataDir === undefined || !existsSync(databaseFile(dataDir))) return null;
    const folder = backupFolder(dataDir);
    const made = backupsIn(folder).find(({ kind }) => kind === 'nightly' || kind === 'asked');
    return look(
      dataDir,
      made === undefined ? null : { path: join(folder, made.file), at: made.at },
      world,
    );
  };
}

export const BACKUP_CHECKS: readonly Check[] = [
  ofInstallation((dataDir, newest, { now }) => {
    const since = statSync(secretFile(dataDir), { throwIfNoEntry: false })?.mtimeMs ?? now;
    return newest === null && now - since > OLD_MS
      ? fault(
          'backup-none',
          'There is no backup.',
          'Run npm run backup, and look in the log why none was made at night.',
        )
      : null;
  }),
  ofInstallation((_dataDir, newest, { now }) =>
    newest !== null && now - newest.at > OLD_MS
      ? fault(
          'backup-old',
          `The newest backup is from ${new Date(newest.at).toISOString()}.`,
          'Run npm run backup, and look in the log why none was made at night.',
        )
      : null,
  ),
  ofInstallation((_dataDir, newest) =>
    newest !== null && readManifest(newest.path) === null
      ? fault(
          'backup-unverified',
          `${newest.path} has no manifest, so it was not looked at when it was made.`,
          `Look at it now: npm run restore -- ${newest.path} --verify`,
        )
      : null,
  ),
  ofInstallation((_dataDir, newest) => {
    const manifest = newest === null ? null : readManifest(newest.path);
    const isOther =
      newest !== null &&
      (manifest === 'damaged' ||
        (manifest !== null && manifest.bytes !== statSync(newest.path).size));
    return isOther
      ? fault(
          'backup-damaged',
          `${newest.path} is not what was written.`,
          'Run npm run backup, and have the disk looked at.',
        )
      : null;
  }),
  ofInstallation((dataDir) => {
    const folder = backupFolder(dataDir);
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0;
    return (mode & 0o077) === 0
      ? null
      : fault(
          'backup-open',
          `Others on this machine may read ${folder}.`,
          `Take it away from them: chmod 700 ${folder}.`,
        );
  }),
  ofInstallation((dataDir, newest) =>
    newest !== null && statSync(newest.path).dev === statSync(dataDir).dev
      ? warning(
          'backup-same-disk',
          'The backups lie on the disk of the database, and are lost with it.',
          'Copy the folder to another machine each day, or run npm run backup -- --to <folder on another disk>.',
        )
      : null,
  ),
];
