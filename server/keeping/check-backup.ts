import { existsSync, statSync } from 'node:fs';
import { type Database, openForReading } from '@/db/sqlite/connection';
import { sqliteCode } from '@/db/sqlite/sqlite-code';
import { unreachable } from '@/domain/assert';
import { BOARD_VERSION } from '../store/board-file';
import { BackupRefused } from './backup-refused';
import type { Fault } from './fault';
import { type Manifest, readManifest, sha256Of } from './manifest';
import { verifyDatabase } from './verify';
import type { UnitVerified } from './verify-unit';

/** A backup that is whole. Without a manifest the bytes were compared with nothing; everything inside was looked at. */
export type CheckedBackup = {
  readonly path: string;
  readonly manifest: Manifest | null;
  readonly units: readonly UnitVerified[];
};

/**
 * Looks at all of a backup and changes nothing. Throws a BackupRefused for a half, changed, foreign or newer file. `use` is
 * given the backup, open for reading, when it is whole.
 */
export async function checkBackup<T>(
  path: string,
  use: (checked: CheckedBackup, reading: Database) => Promise<T>,
): Promise<T> {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new BackupRefused('E_RESTORE_PATH', `There is no backup ${path}.`);
  const manifest = readManifest(path);
  if (manifest === 'damaged') throw damaged(path, 'its manifest cannot be read');
  if (manifest !== null) await compareBytes(path, manifest);
  const reading = open(path);
  try {
    const verdict = verifyDatabase(reading);
    if (!verdict.ok) throw refusalOf(path, verdict.fault);
    if (manifest !== null) compareUnits(path, manifest, verdict.units);
    return await use({ path, manifest, units: verdict.units }, reading);
  } finally {
    reading.close();
  }
}

async function compareBytes(path: string, { bytes, sha256 }: Manifest): Promise<void> {
  const { size } = statSync(path);
  if (size !== bytes) throw damaged(path, `it has ${size} bytes and should have ${bytes}`);
  if ((await sha256Of(path)) !== sha256)
    throw damaged(path, 'it is not, byte for byte, what was written');
}

function open(path: string): Database {
  try {
    return openForReading(path);
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_NOTADB') throw foreign(path);
    throw damaged(path, 'it cannot be opened', error);
  }
}

function refusalOf(path: string, { what, sentence }: Fault): BackupRefused {
  switch (what) {
    case 'foreign':
      return foreign(path);
    case 'newer':
      return new BackupRefused(
        'E_RESTORE_NEWER',
        `${path} was written by a newer version. Install that version, and restore it there.`,
      );
    case 'file':
      return damaged(path, 'SQLite finds broken pages in it');
    case 'log':
    case 'board':
      return damaged(path, sentence.replace(/\.$/, ''));
    default:
      return unreachable(what);
  }
}

/** The hashes of the boards are compared only when this version folds boards as the one did that made the backup. */
function compareUnits(path: string, manifest: Manifest, units: readonly UnitVerified[]): void {
  const comparable = manifest.boardVersion === BOARD_VERSION;
  const text = (all: readonly UnitVerified[] | Manifest['units']) =>
    JSON.stringify(
      all.map(({ unit, seq, hash, board }) => [unit, seq, hash, comparable ? board : '']),
    );
  if (text(manifest.units) !== text(units))
    throw damaged(path, 'its logs are not those of its manifest');
}

function damaged(path: string, why: string, cause?: unknown): BackupRefused {
  return new BackupRefused(
    'E_RESTORE_DAMAGED',
    `${path} is damaged: ${why}. Nothing was changed. Take another backup.`,
    cause,
  );
}

function foreign(path: string): BackupRefused {
  return new BackupRefused(
    'E_RESTORE_FOREIGN',
    `${path} is no backup of Morgentavla. Nothing was changed.`,
  );
}
