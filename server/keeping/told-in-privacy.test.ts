import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { newDataDir } from './testing/kept-unit';

const TOLD = readFileSync(resolve(import.meta.dirname, '../../docs/privacy.md'), 'utf8');

test('[PRI-59] every table of the database is told of in docs/privacy.md, and no table that there is not', () => {
  const database = openDatabase(databaseFile(newDataDir()));
  const tables = database.connection
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all()
    .filter((name) => !/^(sqlite_|__drizzle)/.test(name));
  database.close();
  expect(tables.length).toBeGreaterThan(15);
  const row = /^\| [^|]+ \| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm;
  const places = [...TOLD.matchAll(row)].flatMap(([, where = '']) => where.match(/`(\w+)`/g) ?? []);
  const told = new Set(places.map((name) => name.replaceAll('`', '')));
  expect(tables.filter((name) => !told.has(name))).toEqual([]);
  expect([...told].filter((name) => !tables.includes(name))).toEqual([]);
});
