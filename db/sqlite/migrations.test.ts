import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './connection';

const MIGRATIONS = resolve(import.meta.dirname, 'migrations');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The migrations of the version before one came. */
function before(tag: string): string {
  const older = join(folder, `before-${tag}`);
  mkdirSync(older);
  cpSync(MIGRATIONS, older, { recursive: true });
  const file = join(older, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  const place = journal.entries.findIndex((entry: { readonly tag: string }) => entry.tag === tag);
  expect(place).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, place) }));
  return older;
}

test('[DB-12] an upgrade takes the persons out of the answers that are kept', () => {
  const path = join(folder, 'board.db');
  const stood = { caseId: 'case-1', by: 'somebody-in-particular', at: 1, state: 'taken' };
  const answers = [
    ['yes', 'events', null],
    ['named', 'refusal', { code: 'E_TAKEN', stood }],
    ['unnamed', 'refusal', { code: 'E_GONE', stood: { ...stood, by: null } }],
    ['plain', 'refusal', { code: 'E_EMPTY', field: 'note' }],
  ] as const;
  const older = openDatabase(path, { migrations: before('0003_answers_without_persons') });
  const insert = older.connection.prepare(
    "insert into answers (unit_id, command_id, kind, seq, refusal, at) values ('u', ?, ?, 1, ?, 1)",
  );
  for (const [id, kind, no] of answers)
    insert.run(id, kind, no === null ? null : JSON.stringify(no));
  older.close();

  const after = openDatabase(path);
  const found = after.connection
    .prepare<[], { id: string; refusal: string | null }>(
      'select command_id as id, refusal from answers',
    )
    .all()
    .map(({ id, refusal }): [string, unknown] => [
      id,
      refusal === null ? null : JSON.parse(refusal),
    ]);
  expect(Object.fromEntries(found)).toEqual({
    yes: null,
    named: { code: 'E_TAKEN', stood: { ...stood, by: null } },
    unnamed: { code: 'E_GONE', stood: { ...stood, by: null } },
    plain: { code: 'E_EMPTY', field: 'note' },
  });
  after.close();
  expect(readFileSync(path).includes(stood.by)).toBe(false);
});
