import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { knownMigrations, openDatabase } from './connection';
import { backupFolder, databaseFile } from './database-file';
import { appliedMigrations } from './inspect';

const NOW = Date.UTC(2026, 10, 30, 12);
const MIGRATIONS = join(import.meta.dirname, 'migrations');

test('[KEEP-7] a database that is to be brought up to date is copied first, as it was', () => {
  const { dataDir, migrations } = older();
  const path = databaseFile(dataDir);
  openDatabase(path, { now: () => NOW }).close();
  const [copy, ...more] = readdirSync(backupFolder(dataDir));
  expect([copy, more]).toEqual(['morgentavla-20261130T120000Z-before-migration.db', []]);
  const file = join(backupFolder(dataDir), copy ?? '');
  expect(statSync(file).mode & 0o077).toBe(0);
  const old = new Sqlite(file, { readonly: true });
  expect(appliedMigrations(old)).toEqual(knownMigrations(migrations));
  expect(old.prepare("select value from installation_facts where name = 'x'").pluck().get()).toBe(
    'y',
  );
  old.close();
  // Once: the next start finds nothing to do.
  openDatabase(path, { now: () => NOW + 1_000 }).close();
  expect(readdirSync(backupFolder(dataDir))).toHaveLength(1);
});

test('[KEEP-7] when it cannot be copied it is not brought up to date, and is left as it is (E_DB_NOT_COPIED)', () => {
  const { dataDir } = older();
  writeFileSync(backupFolder(dataDir), 'a file where the folder should be');
  const path = databaseFile(dataDir);
  const before = readFileSync(path);
  expect(() => openDatabase(path)).toThrow('E_DB_NOT_COPIED');
  expect(readFileSync(path).equals(before)).toBe(true);
  rmSync(backupFolder(dataDir));
  expect(() => openDatabase(path).close()).not.toThrow();
});

test('[KEEP-7] a new database has nothing to copy', () => {
  const dataDir = folder();
  openDatabase(databaseFile(dataDir)).close();
  expect(existsSync(backupFolder(dataDir))).toBe(false);
});

test('[KEEP-33] without a seal it is served, and is not known to be whole', () => {
  const dataDir = folder();
  const path = databaseFile(dataDir);
  const isKnownWhole = () => {
    const database = openDatabase(path);
    database.close();
    return database.isKnownWhole;
  };
  expect([isKnownWhole(), isKnownWhole()]).toEqual([true, true]);
  rmSync(`${path}.seal`);
  expect([isKnownWhole(), isKnownWhole()]).toEqual([false, true]);
  writeFileSync(`${path}.seal`, 'no seal');
  expect([isKnownWhole(), isKnownWhole()]).toEqual([false, true]);
});

/** An installation that only the first migration has made. */
function older() {
  const [dataDir, migrations] = [folder(), folder()];
  cpSync(MIGRATIONS, migrations, { recursive: true });
  const journal = join(migrations, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  const database = openDatabase(databaseFile(dataDir), { migrations });
  database.connection.exec("insert into installation_facts values ('x', 'y')");
  database.close();
  return { dataDir, migrations };
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}
