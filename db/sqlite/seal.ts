import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { DatabaseCorrupt, DatabaseMissing } from './refused';
import { syncFile } from './sync-file';

/**
 * What the last writer said of a file when it let go of it. SQLite finds a broken page and the chain of hashes a changed
 * event, but neither a bit that has flipped in a name or a note; and without a word from the last writer, a file whose
 * newest changes are missing, or that is gone, looks like one that never had them.
 */
type Seal =
  /** Somebody writes to it, or was killed. */
  | { readonly state: 'open' }
  /** Nobody has a right to have changed it since. The sum is against accidents, not against whoever can write here. */
  | { readonly state: 'closed'; readonly bytes: number; readonly crc32: number };

export type SealFound = 'whole' | 'leftOpen' | 'unknown';

/**
 * Whether the newest changes lie beside a file. To be asked before the file is opened: also a connection that cannot write
 * makes an empty file there when there is none.
 */
export function hasNewestBeside(path: string): boolean {
  return existsSync(walFile(path));
}

/**
 * Compares a file that nobody writes to with its seal. Throws when it is not what was left; a file without a seal, from an
 * older version or put there by hand, is not known to be anything.
 */
export function compareWithSeal(path: string, newestBeside: boolean): SealFound {
  const seal = readSeal(path);
  if (seal === null) return 'unknown';
  if (!existsSync(path)) throw new DatabaseMissing(path);
  if (seal.state === 'open') {
    if (!newestBeside)
      throw new DatabaseCorrupt(path, `${walFile(path)} with its newest changes is missing`);
    return 'leftOpen';
  }
  if (bytesOf(walFile(path)) > 0)
    throw new DatabaseCorrupt(path, `${walFile(path)} does not belong to it`);
  if (statSync(path).size !== seal.bytes || sumOf(path) !== seal.crc32)
    throw new DatabaseCorrupt(path, 'it is not what the server left when it was stopped');
  return 'whole';
}

/** Before the first change: from now on a crash leaves a file about which nothing is known. */
export function breakSeal(path: string): void {
  rmSync(sealFile(path), { force: true });
  // Were the removal lost in a power cut and the changes not, the file would be refused for being changed.
  syncFile(dirname(path));
}

/** After the first change, when the file that holds the newest ones is there for certain. */
export function sealOpen(path: string): void {
  write(path, { state: 'open' });
}

/** After the last connection is closed. Does nothing when changes are still outside the file. */
export function sealClosed(path: string): void {
  if (bytesOf(walFile(path)) > 0) return;
  write(path, { state: 'closed', bytes: statSync(path).size, crc32: sumOf(path) });
}

export function sealFile(path: string): string {
  return `${path}.seal`;
}

function walFile(path: string): string {
  return `${path}-wal`;
}

function write(path: string, seal: Seal): void {
  const file = sealFile(path);
  try {
    writeFileSync(`${file}.part`, JSON.stringify(seal), { mode: 0o600 });
    syncFile(`${file}.part`);
    renameSync(`${file}.part`, file);
    syncFile(dirname(path));
  } catch {
    // On a full disk the file is without a seal, as one of an older version is, and is looked at from end to end.
    rmSync(file, { force: true });
    rmSync(`${file}.part`, { force: true });
  }
}

function readSeal(path: string): Seal | null {
  try {
    const seal = JSON.parse(readFileSync(sealFile(path), 'utf8')) as Partial<
      Extract<Seal, { state: 'closed' }>
    > | null;
    if (seal?.state === undefined) return null;
    if ((seal.state as string) === 'open') return { state: 'open' };
    const { bytes, crc32: sum } = seal;
    return typeof bytes === 'number' && typeof sum === 'number'
      ? { state: 'closed', bytes, crc32: sum }
      : null;
  } catch {
    return null;
  }
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function sumOf(path: string): number {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    let sum = 0;
    for (;;) {
      const read = readSync(file, chunk);
      if (read === 0) return sum;
      sum = crc32(chunk.subarray(0, read), sum);
    }
  } finally {
    closeSync(file);
  }
}

const CHUNK_BYTES = 1024 * 1024;
