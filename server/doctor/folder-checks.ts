import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '@/db/sqlite/database-file';
import { CONTROL_FILE } from '../ops/control';
import { readSecret, secretFile } from '../ops/secret';
import { type Check, type Finding, fault, warning } from './finding';
import type { World } from './world';

/** File systems on which locks or the order of writes are not to be relied on, by their number in Linux. */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  4283649346: 'CIFS',
  4266872130: 'SMB',
  20859: 'SMB',
  16914839: '9p',
  1702057286: 'FUSE',
  12805120: 'Ceph',
};
const LOW_SHARE = 0.05;
const LOW_BYTES = 512 * 1024 * 1024;
const SKEW_MS = 5 * 60 * 1_000;
const OTHERS = 0o077;

type InFolder = (dataDir: string, world: World) => Finding | null;

/** Looks only when there is a folder: a check of its own says when there is none. */
function inFolder(look: InFolder): Check {
  return (world) => {
    const dataDir = world.env?.dataDir;
    return dataDir === undefined || !isFolder(dataDir) ? null : look(dataDir, world);
  };
}

export const FOLDER_CHECKS: readonly Check[] = [
  ({ env }) =>
    env === null || isFolder(env.dataDir)
      ? null
      : existsSync(env.dataDir)
        ? fault('folder-none', `${env.dataDir} is not a folder.`, 'Set DATA_DIR to a folder.')
        : warning(
            'folder-missing',
            `${env.dataDir} is not there, so there is no installation yet.`,
            'Start the server once, or set DATA_DIR to where the installation is.',
          ),
  inFolder((dataDir) =>
    may(dataDir, constants.W_OK | constants.X_OK)
      ? null
      : fault(
          'folder-read-only',
          `This user may not write in ${dataDir}.`,
          `Give the folder to the user of the server: chown -R <user> ${dataDir}.`,
        ),
  ),
  inFolder((dataDir, { disk }) => {
    const name = NETWORK[disk(dataDir).type];
    return name === undefined
      ? null
      : fault(
          'folder-network',
          `${dataDir} lies on a network file system (${name}), where answered changes can be lost.`,
          'Move the folder to a disk of the machine itself.',
        );
  }),
  inFolder((dataDir) => open('folder-open', dataDir, '700')),
  inFolder((dataDir, { uid }) => {
    const owner = statSync(dataDir).uid;
    return uid === null || uid === 0 || owner === uid
      ? null
      : warning(
          'folder-owner',
          `${dataDir} belongs to user ${owner}, and this is user ${uid}.`,
          'Run the server, and this, as the user to whom the folder belongs.',
        );
  }),
  inFolder((dataDir, { disk }) => {
    const { bavail, blocks, bsize } = disk(dataDir);
    const isLow = bavail / blocks < LOW_SHARE || bavail * bsize < LOW_BYTES;
    return isLow
      ? warning(
          'disk-low',
          `${Math.floor((bavail * bsize) / 1024 / 1024)} MB are free where ${dataDir} lies.`,
          'Make room, or move the folder to a larger disk; when it is full nothing more can be stored.',
        )
      : null;
  }),
  inFolder((dataDir, { disk }) => {
    const { files, ffree } = disk(dataDir);
    return files > 0 && ffree / files < LOW_SHARE
      ? warning(
          'inodes-low',
          `The disk of ${dataDir} can take ${ffree} more files.`,
          'Delete files that are not needed on that disk.',
        )
      : null;
  }),
  inFolder((dataDir) =>
    existsSync(databaseFile(dataDir)) && !existsSync(secretFile(dataDir))
      ? fault(
          'secret-missing',
          `${secretFile(dataDir)} is missing.`,
          'Put the copy of the secret back that belongs to the database, before the server is started.',
        )
      : null,
  ),
  inFolder((dataDir) =>
    isReadable(secretFile(dataDir)) && readSecret(dataDir) === null
      ? fault(
          'secret-none',
          `${secretFile(dataDir)} does not hold a secret.`,
          'Put the copy of the secret back that belongs to the database.',
        )
      : null,
  ),
  inFolder((dataDir) => open('secret-open', secretFile(dataDir), '600')),
  inFolder((dataDir) => open('database-open', databaseFile(dataDir), '600')),
  inFolder((dataDir) => open('control-open', join(dataDir, CONTROL_FILE), '600')),
  inFolder((dataDir, { serverRuns }) =>
    !serverRuns && existsSync(join(dataDir, CONTROL_FILE))
      ? warning(
          'control-left',
          'The server was killed, or does not answer.',
          'Look at the end of its log, and start it again.',
        )
      : null,
  ),
  inFolder((dataDir, { now }) => {
    const late = readdirSync(dataDir).find(
      (file) => statSync(join(dataDir, file)).mtimeMs > now + SKEW_MS,
    );
    return late === undefined
      ? null
      : fault(
          'clock-behind-files',
          `${join(dataDir, late)} was written later than the clock says.`,
          'Set the clock, and let the machine keep it by NTP.',
        );
  }),
];

function open(id: string, path: string, wanted: string): Finding | null {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & OTHERS) === 0
    ? null
    : fault(
        id,
        `Others on this machine may read or change ${path}.`,
        `Take it away from them: chmod ${wanted} ${path}.`,
      );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isReadable(path: string): boolean {
  return existsSync(path) && may(path, constants.R_OK);
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
