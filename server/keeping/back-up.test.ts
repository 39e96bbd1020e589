import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupName, readBackupName } from '@/db/sqlite/backup-name';
import { openForReading } from '@/db/sqlite/connection';
import { ELI, newCase } from '../board/testing/service-harness';
import { backUp } from './back-up';
import { createBackups } from './backups';
import { controlBackup } from './control-backup';
import { readManifest, sha256Of } from './manifest';
import { backupsIn, rotate } from './rotate';
import { filledDataDir, type Kept, openKept, order, UNITS } from './testing/kept-unit';
import { verifyDatabase } from './verify';

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 10, 30, 1, 30);

describe('a backup', () => {
  test('[KEEP-1] is the database at one instant, in one file, while others go on writing', async () => {
    const { kept, folder } = await filled();
    const backups = createBackups({
      path: kept.database.path,
      dataDir: folder,
      clock: kept.clock,
      log: SILENT,
    });
    const before = await kept.store.head(UNITS[0]);
    const making = backups.make('nightly');
    let written = 0;
    let going = true;
    const ends = making.finally(() => {
      going = false;
    });
    while (going && written < 2_000)
      await order(kept, UNITS[0], `while-${written++}`, newCase(), ELI);
    const told = await ends;
    const after = await kept.store.head(UNITS[0]);
    if (!told.ok) throw new Error(told.sentence);
    const manifest = readManifest(told.made.file);
    expect(manifest).toMatchObject({ kind: 'nightly', bytes: statSync(told.made.file).size });
    const seq = manifest === null || manifest === 'damaged' ? 0 : manifest.units[0]!.seq;
    expect(seq).toBeGreaterThanOrEqual(before.seq);
    expect(seq).toBeLessThanOrEqual(after.seq);
    expect(await kept.store.hashAt(UNITS[0], seq)).toBe(
      manifest === null || manifest === 'damaged' ? '' : manifest.units[0]!.hash,
    );
    expect(readdirSync(join(folder, 'backups')).sort()).toEqual(
      [told.made.file, `${told.made.file}.json`].map((path) => path.split('/').at(-1)),
    );
  });

  test('[KEEP-1] has a manifest that names no unit, person or text, and is for the user of the server alone', async () => {
    const { kept, folder } = await filled();
    const made = await backUpNow(kept, folder);
    const text = readFileSync(`${made.file}.json`, 'utf8');
    expect(text).not.toMatch(/Enhet|ringt|FAG-|eli|bjorn/);
    expect(readManifest(made.file)).toMatchObject({
      format: 1,
      madeAt: new Date(NOW).toISOString(),
      sha256: await sha256Of(made.file),
      units: verified(made.file),
    });
    for (const path of [made.file, `${made.file}.json`, folder])
      expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('[KEEP-2] that is not whole is not kept, and the older ones stay', async () => {
    const { kept, folder } = await filled();
    for (let n = 0; n < 14; n++) await plant(folder, NOW - n * DAY_MS - 1_000);
    const before = readdirSync(folder).sort();
    kept.database.connection.exec("update events set data = '{}' where seq = 9");
    await expect(backUpNow(kept, folder)).rejects.toMatchObject({
      code: 'E_BACKUP_DAMAGED',
      exitCode: 74,
    });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('[KEEP-2] what an earlier one left half made is removed, unless somebody may be at work on it', async () => {
    const { kept, folder } = await filled();
    const [old, young] = [1, 2].map((n) =>
      join(folder, `${backupName(NOW - n * 60_000, 'asked').file}.part`),
    );
    mkdirSync(folder);
    for (const [path, at] of [
      [old!, NOW - DAY_MS],
      [young!, NOW - 60_000],
    ] as const) {
      writeFileSync(path, 'half');
      utimesSync(path, at / 1_000, at / 1_000);
    }
    await backUpNow(kept, folder);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([
      young!.split('/').at(-1),
    ]);
  });

  test('[KEEP-6] without a place to write says so, by code and folder', async () => {
    const { kept, folder } = await filled();
    writeFileSync(folder, 'a file where the folder should be');
    const refused = await backUpNow(kept, folder).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'E_BACKUP_PATH',
      exitCode: 73,
      message: expect.stringContaining(folder),
    });
  });

  test('[KEEP-5] asked for at the machine is told by code when it was not made, and needs a whole path', async () => {
    const { kept, folder } = await filled();
    const backups = createBackups({
      path: kept.database.path,
      dataDir: folder,
      clock: kept.clock,
      log: SILENT,
    });
    writeFileSync(folder, 'a file where the folder should be');
    expect(await controlBackup(backups, new URLSearchParams({ to: folder }))).toMatchObject({
      ok: false,
      code: 'E_BACKUP_PATH',
    });
    expect(await controlBackup(backups, new URLSearchParams({ to: 'here' }))).toMatchObject({
      ok: false,
    });
  });
});

describe('a server that is stopped', () => {
  test('[KEEP-5] gives up the backup that is under way, and says so', async () => {
    const { kept, folder } = await filled();
    const { path } = kept.database;
    const backups = createBackups({ path, dataDir: folder, clock: kept.clock, log: SILENT });
    const making = backups.make('nightly');
    await backups.close();
    expect(await making).toMatchObject({ ok: false, code: 'E_BACKUP_STOPPED' });
    expect(backupsIn(join(folder, 'backups'))).toEqual([]);
  });
});

describe('older backups', () => {
  test('[KEEP-3] fourteen of each kind are kept, and none is older than fourteen days', async () => {
    const { folder } = await filled();
    for (let n = 0; n < 20; n++) {
      await plant(folder, NOW - n * DAY_MS);
      if (n < 16) await plant(folder, NOW - n * 60_000, 'asked');
    }
    await plant(folder, NOW - 3 * DAY_MS, 'before-migration');
    await plant(folder, NOW - 30 * DAY_MS, 'moved-aside');
    const gone = rotate(folder, NOW, null);
    expect(gone).toHaveLength(6 + 2 + 1);
    const left = backupsIn(folder);
    expect(
      left.filter(({ kind }) => kind === 'nightly').map(({ at }) => (NOW - at) / DAY_MS),
    ).toEqual(Array.from({ length: 14 }, (_, n) => n));
    expect(left.filter(({ kind }) => kind === 'asked')).toHaveLength(14);
    expect(left.filter(({ kind }) => kind === 'before-migration')).toHaveLength(1);
    for (const file of gone) expect(existsSync(join(folder, file))).toBe(false);
  });

  test('[KEEP-3] the newest stays whatever its age, and so does what is not ours', async () => {
    const { kept, folder } = await filled();
    const made = await backUpNow(kept, folder);
    await plant(folder, NOW - 20 * DAY_MS);
    for (const file of [
      'morgentavla.db',
      'morgentavla-20260101T000000Z-nightly.db.gz',
      'notes.txt',
    ])
      writeFileSync(join(folder, file), 'not ours');
    const installation = readManifest(made.file);
    expect(rotate(folder, NOW + 40 * DAY_MS, 'of another installation')).toEqual([]);
    const own =
      installation === null || installation === 'damaged' ? null : installation.installation;
    expect(rotate(folder, NOW + 40 * DAY_MS, own)).toHaveLength(1);
    expect(existsSync(made.file)).toBe(true);
    expect(readdirSync(folder)).toContain('notes.txt');
  });

  test('[KEEP-3] a name says when and why, and is read back', () => {
    const name = backupName(NOW + 999, 'before-migration');
    expect(name.file).toBe('morgentavla-20261130T013000Z-before-migration.db');
    expect(readBackupName(name.file)).toEqual(name);
    for (const other of [
      'morgentavla-20261130T013000Z-nightly.db.part',
      'morgentavla-x-nightly.db',
      'x',
    ])
      expect(readBackupName(other)).toBeNull();
  });
});

const SILENT = { info() {}, warn() {}, error() {} };

async function filled() {
  const dataDir = await filledDataDir();
  const kept = openKept(dataDir);
  return { kept, folder: join(dataDir, 'copies') };
}

async function backUpNow(kept: Kept, folder: string) {
  const from = openForReading(kept.database.path);
  try {
    return await backUp(from, { folder, kind: 'nightly', now: NOW });
  } finally {
    from.close();
  }
}

async function plant(
  folder: string,
  at: number,
  kind: Parameters<typeof backupName>[1] = 'nightly',
) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, backupName(at, kind).file), 'a backup');
}

function verified(file: string) {
  const reading = openForReading(file);
  try {
    const verdict = verifyDatabase(reading);
    return verdict.ok ? verdict.units : null;
  } finally {
    reading.close();
    for (const end of ['-shm', '-wal']) rmSync(`${file}${end}`, { force: true });
  }
}
