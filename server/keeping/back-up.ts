import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type BackupKind, backupName } from '@/db/sqlite/backup-name';
import { type Database, openForReading } from '@/db/sqlite/connection';
import { copyDatabase } from '@/db/sqlite/copy';
import { DatabaseRefused } from '@/db/sqlite/refused';
import { syncFile } from '@/db/sqlite/sync-file';
import { BOARD_VERSION } from '../store/board-file';
import { BackupRefused } from './backup-refused';
import { sha256Of, writeManifest } from './manifest';
import { rotate } from './rotate';
import { verifyDatabase } from './verify';

export type BackupOrder = {
  readonly folder: string;
  readonly kind: BackupKind;
  readonly now: number;
};

/** What there is now that there was not before, and what is there no longer. */
export type BackupMade = {
  readonly file: string;
  readonly bytes: number;
  readonly units: number;
  readonly events: number;
  readonly deleted: readonly string[];
};

/** Beside the copy there must be room for what is written meanwhile. */
const SPARE_BYTES = 16 * 1024 * 1024;

/**
 * Copies a database into a folder, looks at all of the copy, and only then deletes the oldest copies there. `from` is a
 * reading connection of its own. Throws a BackupRefused; what was there before is then there still.
 */
export async function backUp(from: Database, order: BackupOrder): Promise<BackupMade> {
  const { folder, kind, now } = order;
  makeFolder(folder);
  removeHalfMade(folder, now);
  refuseWithoutRoom(from.path, folder);
  const name = freeName(folder, now, kind);
  const path = join(folder, name);
  const part = `${path}.part`;
  try {
    await copy(from, part);
    const found = await described(part, order);
    renameSync(part, path);
    writeManifest(path, found.manifest);
    syncFile(folder);
    const { units, bytes } = found.manifest;
    const events = units.reduce((sum, { seq }) => sum + seq, 0);
    const deleted = rotate(folder, now, found.manifest.installation);
    return { file: path, bytes, units: units.length, events, deleted };
  } finally {
    rmSync(part, { force: true });
  }
}

/** The name that marks a database as belonging to the secret beside it; null before the first start with that secret. */
export function installationOf({ connection }: Database): string | null {
  const fact = "select value from installation_facts where name = 'secret_check'";
  return connection.prepare<[], string>(fact).pluck().get() ?? null;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BackupRefused(
      'E_BACKUP_PATH',
      `${folder} cannot be made. May this user write there?`,
      error,
    );
  }
}

// Ones that were cut off by a crash. One that is newer may be that of another installation, which is at work.
function removeHalfMade(folder: string, now: number): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (HALF_MADE.test(file) && now - statSync(path).mtimeMs > HALF_MADE_MS) rmSync(path);
  }
}

const HALF_MADE = /^morgentavla-.*\.db\.(part|part-journal|json\.part)$/;
const HALF_MADE_MS = 60 * 60 * 1_000;

function refuseWithoutRoom(path: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = statSync(path).size + SPARE_BYTES;
  if (bavail * bsize >= needed) return;
  throw new BackupRefused(
    'E_BACKUP_ROOM',
    `${folder} has too little room for a backup: ${Math.ceil(needed / 1024 / 1024)} MB are needed. Make room, or give another folder with --to.`,
  );
}

// Two in one second are two backups.
function freeName(folder: string, now: number, kind: BackupKind): string {
  for (let at = now; ; at += 1_000) {
    const { file } = backupName(at, kind);
    if (!existsSync(join(folder, file))) return file;
  }
}

async function copy(from: Database, part: string): Promise<void> {
  try {
    await copyDatabase(from, part);
  } catch (error) {
    throw new BackupRefused(
      'E_BACKUP_PATH',
      `${part} cannot be written. Is there room, and may this user write there?`,
      error,
    );
  }
}

async function described(part: string, { kind, now }: BackupOrder) {
  const reading = openCopy(part);
  try {
    const verdict = verifyDatabase(reading);
    if (!verdict.ok)
      throw new BackupRefused(
        'E_BACKUP_DAMAGED',
        `The copy is not whole, so the older ones are kept. ${verdict.fault.sentence} Run npm run verify-log.`,
      );
    const manifest = {
      format: 1 as const,
      kind,
      madeAt: new Date(now).toISOString(),
      bytes: statSync(part).size,
      sha256: await sha256Of(part),
      installation: installationOf(reading),
      migrations: [...verdict.migrations],
      boardVersion: BOARD_VERSION,
      units: [...verdict.units],
    };
    return { manifest };
  } finally {
    reading.close();
  }
}

function openCopy(part: string): Database {
  try {
    return openForReading(part);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw error;
    throw new BackupRefused('E_BACKUP_DAMAGED', `${part} cannot be read back.`, error);
  }
}
