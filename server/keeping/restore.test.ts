import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { openForReading } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { encodeBoard } from '@/domain/board-json';
import type { CommandId } from '@/domain/ids';
import { ELI, newCase } from '../board/testing/service-harness';
import { backUp } from './back-up';
import { checkBackup } from './check-backup';
import { newestBackup, restore } from './restore';
import { backupsIn } from './rotate';
import { filledDataDir, newDataDir, openKept, order, UNITS } from './testing/kept-unit';

const NOW = Date.UTC(2026, 10, 30, 12);

let dataDir: string;
let backup: string;
let board: unknown;
beforeEach(async () => {
  dataDir = await filledDataDir();
  const kept = openKept(dataDir);
  board = encodeBoard((await kept.boards.current(UNITS[0])).board);
  const from = openForReading(kept.database.path);
  backup = (await backUp(from, { folder: join(dataDir, 'backups'), kind: 'nightly', now: NOW }))
    .file;
  from.close();
  // What happens afterwards is what a restore takes back.
  await order(kept, UNITS[0], 'later', newCase({ externalId: 'SENERE-1' }), ELI);
  await kept.close();
});

describe('a restore', () => {
  test('[KEEP-20] puts the backup in the place of the database, and keeps that one beside it', async () => {
    const before = readFileSync(databaseFile(dataDir));
    const restored = await restoreNow({ moveAside: true });
    expect(readFileSync(restored.movedTo ?? '').equals(before)).toBe(true);
    const kept = openKept(dataDir);
    expect(kept.database.isKnownWhole).toBe(true);
    expect(encodeBoard((await kept.boards.current(UNITS[0])).board)).toEqual(board);
    expect(await kept.store.answer(UNITS[0], 'later' as CommandId)).toBeNull();
    expect(readdirSync(dataDir).filter((file) => file.startsWith('restoring'))).toEqual([]);
  });

  test('[KEEP-20] brings an installation to a new machine, with its secret', async () => {
    const elsewhere = newDataDir();
    await expect(restoreNow({ to: elsewhere })).rejects.toMatchObject({
      code: 'E_RESTORE_SECRET',
      exitCode: 78,
    });
    expect(readdirSync(elsewhere).filter((file) => !file.endsWith('.lock'))).toEqual([]);
    copyFileSync(join(dataDir, 'secret'), join(elsewhere, 'secret'));
    const restored = await restoreNow({ to: elsewhere });
    expect(restored.movedTo).toBeNull();
    const kept = openKept(elsewhere);
    expect(encodeBoard((await kept.boards.current(UNITS[0])).board)).toEqual(board);
  });

  test('[KEEP-21] never writes over a database', async () => {
    const before = readFileSync(databaseFile(dataDir));
    await expect(restoreNow({})).rejects.toMatchObject({ code: 'E_RESTORE_TARGET', exitCode: 73 });
    expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
  });

  test('[KEEP-21] is refused while a server runs, by code', async () => {
    const kept = openKept(dataDir);
    await expect(restoreNow({ moveAside: true })).rejects.toMatchObject({
      code: 'E_DB_LOCKED',
      exitCode: 73,
    });
    expect(await kept.store.answer(UNITS[0], 'later' as CommandId)).not.toBeNull();
  });

  test.each([
    ['half a file', (path: string) => truncateSync(path, 40_000), 'E_RESTORE_DAMAGED'],
    ['one bit changed', (path: string) => flip(path), 'E_RESTORE_DAMAGED'],
    [
      'one bit changed, and no manifest',
      (path: string) => {
        edit(path, "update events set data = replace(data, 'sak-3', 'sak-4')");
        rmSync(`${path}.json`);
      },
      'E_RESTORE_DAMAGED',
    ],
    [
      'half a file, and no manifest',
      (path: string) => {
        truncateSync(path, 40_000);
        rmSync(`${path}.json`);
      },
      'E_RESTORE_DAMAGED',
    ],
    [
      'a manifest that is none',
      (path: string) => writeFileSync(`${path}.json`, '{}'),
      'E_RESTORE_DAMAGED',
    ],
    [
      'the manifest of another',
      (path: string) => edit(path, 'delete from events where seq > 30'),
      'E_RESTORE_DAMAGED',
    ],
    [
      'a text',
      (path: string) => {
        writeFileSync(path, 'sak;type\n'.repeat(2_000));
        rmSync(`${path}.json`);
      },
      'E_RESTORE_FOREIGN',
    ],
    [
      "another program's",
      (path: string) => {
        rmSync(path);
        edit(path, 'create table t (x)');
        rmSync(`${path}.json`);
      },
      'E_RESTORE_FOREIGN',
    ],
    [
      'a newer one',
      (path: string) => {
        edit(path, "insert into __drizzle_migrations (hash, created_at) values ('later', 9e12)");
        rmSync(`${path}.json`);
      },
      'E_RESTORE_NEWER',
    ],
    ['none', (path: string) => rmSync(path), 'E_RESTORE_PATH'],
  ])('[KEEP-22] refuses %s, and changes nothing', async (_what, damage, code) => {
    damage(backup);
    const before = readFileSync(databaseFile(dataDir));
    const refused = await restoreNow({ moveAside: true }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code, message: expect.stringContaining(basename(backup)) });
    expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
    expect(existsSync(`${databaseFile(dataDir)}.seal`)).toBe(true);
  });

  test('[KEEP-22] refuses the backup of another installation', async () => {
    writeFileSync(join(dataDir, 'secret'), `${Buffer.alloc(32, 7).toString('base64url')}\n`);
    await expect(restoreNow({ moveAside: true })).rejects.toMatchObject({
      code: 'E_RESTORE_SECRET',
    });
  });

  test('[KEEP-23] only looks at a backup when that is all that is asked', async () => {
    const files = () => readdirSync(dataDir, { recursive: true }).sort();
    const before = files();
    const manifest = await checkBackup(backup, async (checked) => checked.manifest);
    expect(manifest).toMatchObject({ format: 1 });
    expect(files()).toEqual(before);
    rmSync(`${backup}.json`);
    expect(await checkBackup(backup, async (checked) => checked.manifest)).toBeNull();
  });

  test('[KEY-13] has no API keys: one that was revoked since would open the unit again', async () => {
    edit(
      backup,
      `insert into api_keys (id, unit_id, name, key_hash, made_on) values ('key', '${UNITS[0]}', 'Fagsystem', 'hash', '2026-11-02')`,
    );
    rmSync(`${backup}.json`);
    await restoreNow({ moveAside: true });
    const { connection } = openKept(dataDir).database;
    expect(connection.prepare('select count(*) from api_keys').pluck().get()).toBe(0);
  });

  test('[KEEP-24] forgets before it takes its place, and lets nobody be signed in', async () => {
    edit(databaseFile(dataDir), 'select 1');
    const seen: string[] = [];
    await restoreNow({
      moveAside: true,
      forget: async ({ path, connection }) => {
        seen.push(basename(path));
        connection.exec('update events set priv = null');
      },
    });
    expect(seen).toEqual(['restoring.db']);
    const kept = openKept(dataDir);
    const { connection } = kept.database;
    expect(
      connection.prepare('select count(*) from events where priv is not null').pluck().get(),
    ).toBe(0);
    expect(connection.prepare('select count(*) from session').pluck().get()).toBe(0);
  });

  test('[KEEP-25] that is cut off leaves the old database, or one that is known to be missing', async () => {
    const cut = restoreNow({ moveAside: true, forget: () => Promise.reject(new Error('cut off')) });
    await expect(cut).rejects.toThrow('cut off');
    const kept = openKept(dataDir);
    expect(await kept.store.answer(UNITS[0], 'later' as CommandId)).not.toBeNull();
    await kept.close();
    rmSync(databaseFile(dataDir));
    expect(() => openKept(dataDir)).toThrow('E_DB_MISSING');
    const restored = await restoreNow({});
    expect(restored.movedTo).toBeNull();
  });

  test('[KEEP-26] takes the newest backup when asked for it, and not what was moved aside', async () => {
    await restoreNow({ moveAside: true });
    expect(
      backupsIn(join(dataDir, 'backups'))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['moved-aside', 'nightly']);
    expect(newestBackup(dataDir)).toBe(backup);
    expect(() => newestBackup(newDataDir())).toThrow('E_RESTORE_PATH');
  });
});

function restoreNow(more: {
  moveAside?: boolean;
  to?: string;
  forget?: Parameters<typeof restore>[0]['forget'];
}) {
  const { moveAside = false, to = dataDir, forget = async () => {} } = more;
  return restore({ backup, dataDir: to, moveAside, now: NOW, forget });
}

function edit(path: string, sql: string): void {
  const database = new Sqlite(path);
  database.exec(sql);
  database.close();
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const place = bytes.indexOf('ringt om 7');
  bytes[place] = bytes[place]! ^ 1;
  writeFileSync(path, bytes);
}
