import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase, openForReading } from './connection';
import { verifyPragmas } from './pragmas';
import {
  DatabaseCorrupt,
  DatabaseLocked,
  DatabaseNewer,
  DatabasePathUnusable,
  DatabaseUnsafe,
  SqliteTooOld,
} from './refused';
import { refuseOldSqlite, sqliteVersion } from './version';

describe('a connection', () => {
  test('[DB-1] writes durably: WAL, and synchronous is FULL after the first write and on every reopening', () => {
    const path = newPath();
    for (const _time of ['first', 'again']) {
      const database = open(path);
      database.connection.exec(
        "insert into installation_facts values ('x', 'y') on conflict do nothing",
      );
      expect(settings(database)).toEqual({
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        secure_delete: 1,
      });
      database.close();
    }
  });

  test('[DB-1] refuses a connection whose settings have slipped (E_DB_UNSAFE, exit code 78)', () => {
    const database = open(newPath());
    for (const slipped of ['synchronous = NORMAL', 'foreign_keys = OFF', 'secure_delete = OFF']) {
      database.connection.pragma(slipped);
      const refused = thrownBy(() => verifyPragmas(database.connection, 'board.db'));
      expect(refused).toBeInstanceOf(DatabaseUnsafe);
      expect(refused).toMatchObject({ code: 'E_DB_UNSAFE', exitCode: 78 });
      database.connection.pragma(
        slipped.replace(/NORMAL|OFF/, 'ON').replace('synchronous = ON', 'synchronous = FULL'),
      );
    }
    expect(() => verifyPragmas(database.connection, 'board.db')).not.toThrow();
  });

  test('[DB-2] a reading connection sees what is committed and cannot write', () => {
    const database = open(newPath());
    const reading = openForReading(database.path);
    onTestFinished(reading.close);
    database.connection.exec("insert into installation_facts values ('x', 'y')");
    expect(
      reading.connection.prepare("select value from installation_facts where name = 'x'").get(),
    ).toEqual({ value: 'y' });
    expect(() => reading.connection.exec('delete from installation_facts')).toThrow('readonly');
    expect(settings(reading)).toMatchObject({ synchronous: 2, foreign_keys: 1 });
  });

  test('[DB-3] nobody else on the machine may read the file', () => {
    const database = open(newPath());
    for (const file of [database.path, `${database.path}-wal`])
      expect(statSync(file).mode & 0o077).toBe(0);
  });
});

describe('the start refuses, and leaves the file as it is', () => {
  test('[DB-4] SQLite below 3.51.3 (E_SQLITE_OLD, exit code 78)', () => {
    for (const old of ['3.45.1', '3.51.2', '2.8.17', '3.9.0']) {
      const refused = thrownBy(() => refuseOldSqlite(old));
      expect(refused).toBeInstanceOf(SqliteTooOld);
      expect(refused).toMatchObject({ code: 'E_SQLITE_OLD', exitCode: 78 });
    }
    for (const good of ['3.51.3', '3.52.0', '4.0.0', sqliteVersion()])
      expect(() => refuseOldSqlite(good)).not.toThrow();
  });

  test('[DB-5] a second writer on the file, also by another name of its folder (E_DB_LOCKED, exit code 73)', () => {
    const path = newPath();
    const first = open(path);
    for (const name of [path, join(path, '..', 'x', '..', 'board.db')]) {
      mkdirSync(join(path, '..', 'x'), { recursive: true });
      const refused = thrownBy(() => openDatabase(name));
      expect(refused).toBeInstanceOf(DatabaseLocked);
      expect(refused).toMatchObject({ code: 'E_DB_LOCKED', exitCode: 73 });
    }
    first.close();
    expect(() => open(path)).not.toThrow();
  });

  test('[DB-5] a writer that was killed leaves no lock behind', async () => {
    const path = newPath();
    const other = spawn(process.execPath, ['--import', 'tsx', '--eval', HOLD_OPEN, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    expect(thrownBy(() => openDatabase(path))).toBeInstanceOf(DatabaseLocked);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(() => open(path)).not.toThrow();
  });

  test.each([
    [
      'that is no database',
      (path: string) => writeFileSync(path, 'reference;received\nS-1;2026-11-23\n'.repeat(200)),
    ],
    ['that was cut off', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['with a page overwritten', (path: string) => overwrite(path, 4096, 4096)],
  ])('[DB-6] a file %s (E_DB_CORRUPT, exit code 74)', (_what, damage) => {
    const path = filled();
    damage(path);
    const before = readFileSync(path);
    const refused = thrownBy(() => openDatabase(path));
    expect(refused).toBeInstanceOf(DatabaseCorrupt);
    expect(refused).toMatchObject({ code: 'E_DB_CORRUPT', exitCode: 74 });
    expect((refused as Error).message).toContain(path);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('[DB-7] a file that a newer version has written (E_DB_NEWER, exit code 78)', () => {
    const path = filled();
    const newer = new Sqlite(path);
    newer.exec(
      "insert into __drizzle_migrations (hash, created_at) values ('from the future', 9999999999999)",
    );
    newer.close();
    const before = readFileSync(path);
    const refused = thrownBy(() => openDatabase(path));
    expect(refused).toBeInstanceOf(DatabaseNewer);
    expect(refused).toMatchObject({ code: 'E_DB_NEWER', exitCode: 78 });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('[DB-8] a path that leads nowhere (E_DB_PATH, exit code 73)', () => {
    const refused = thrownBy(() => openDatabase(join(newPath(), 'no', 'such', 'folder.db')));
    expect(refused).toBeInstanceOf(DatabasePathUnusable);
    expect(refused).toMatchObject({ code: 'E_DB_PATH', exitCode: 73 });
  });

  test('[DB-9] and after a refusal the file can be opened as soon as the reason is gone', () => {
    const path = filled();
    const good = `${path}.good`;
    copyFileSync(path, good);
    writeFileSync(path, 'no database');
    expect(thrownBy(() => openDatabase(path))).toBeInstanceOf(DatabaseCorrupt);
    copyFileSync(good, path);
    expect(() => open(path)).not.toThrow();
  });
});

const HOLD_OPEN = `
  import { openDatabase } from './db/sqlite/connection.ts';
  openDatabase(process.argv[1]);
  console.log('open');
  setInterval(() => {}, 1000);
`;

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'board.db');
}

function open(path: string): Database {
  const database = openDatabase(path);
  onTestFinished(database.close);
  return database;
}

/** A closed file with enough in it to be damaged. */
function filled(): string {
  const path = newPath();
  const database = openDatabase(path);
  const insert = database.connection.prepare('insert into installation_facts values (?, ?)');
  for (let n = 0; n < 500; n++) insert.run(`name ${n}`, 'x'.repeat(200));
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return path;
}

function overwrite(path: string, from: number, bytes: number): void {
  const content = readFileSync(path);
  content.fill(0xff, from, from + bytes);
  writeFileSync(path, content);
}

function settings({ connection }: Database) {
  const names = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'];
  return Object.fromEntries(names.map((name) => [name, connection.pragma(name, { simple: true })]));
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('It did not refuse');
}
