import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../docs/decisions');
const NUMBER = /^# (\d+)\./;

test('each decision has a number of its own, and its title says the same', () => {
  const files = readdirSync(FOLDER).sort();
  expect(files.length).toBeGreaterThan(0);
  const inName = files.map((file) => Number(file.slice(0, 4)));
  const inTitle = files.map((file) =>
    Number(NUMBER.exec(readFileSync(join(FOLDER, file), 'utf8'))?.[1]),
  );
  expect(inName.filter((number, place) => inName.indexOf(number) !== place)).toEqual([]);
  expect(inTitle).toEqual(inName);
});
