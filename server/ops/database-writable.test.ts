import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/sqlite/connection';
import { databaseWritable } from './database-writable';

test('[OPS-20] a full disk makes it not ready, and space makes it ready again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  const database = openDatabase(join(folder, 'test.db'));
  const { connection } = database;
  const check = databaseWritable(database);
  expect(check()).toBeNull();
  connection.exec('create table filler (x blob)');
  const pages = Number(connection.pragma('page_count', { simple: true }));
  connection.pragma(`max_page_count = ${pages}`);
  const fill = connection.prepare('insert into filler values (zeroblob(100))');
  const untilFull = () => {
    for (;;) fill.run();
  };
  expect(untilFull).toThrow(/full/);
  expect(check()).toBe('storage');
  connection.pragma(`max_page_count = ${pages + 100}`);
  expect(check()).toBeNull();
  connection.pragma('query_only = on');
  expect(check()).toBe('storage');
  connection.pragma('query_only = off');
  expect(check()).toBeNull();
  database.close();
  rmSync(folder, { recursive: true });
});
