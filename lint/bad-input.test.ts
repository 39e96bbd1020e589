import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idsIn } from './spec-ids';
import { testTitles } from './test-titles';

const ROOT = resolve(import.meta.dirname, '..');
const TABLE = readFileSync(resolve(ROOT, 'docs/spec/bad-input.md'), 'utf8');
const TESTS = [
  '{domain,client,server,db,components,lint,messages}/**/*.{test,contract}.{ts,tsx}',
  '{client,server,db}/**/contract/*.ts',
  'e2e/**/*.spec.ts',
];
/** Sections A to G of the catalogue. */
const ROWS = 118;

describe('the catalogue of bad input', () => {
  const rows = [...TABLE.matchAll(/^\| (\d+) +\| (.*) \| (.*) \|$/gm)].map(
    ([, number, , shownBy = '']) => ({ number: Number(number), shownBy }),
  );

  test('has each of its rows once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: ROWS }, (_, n) => n + 1));
  });

  test('names a test for each row, or where it is built', () => {
    const open = rows.filter(
      ({ shownBy }) => idsIn(shownBy).length === 0 && !/\bnot built here \(issue \d/.test(shownBy),
    );
    expect(open).toEqual([]);
  });

  test('names no test that there is not', () => {
    const tested = new Set(
      globSync(TESTS, { cwd: ROOT }).flatMap((file) =>
        testTitles(file, readFileSync(resolve(ROOT, file), 'utf8')).flatMap(idsIn),
      ),
    );
    const named = rows.flatMap(({ number, shownBy }) =>
      idsIn(shownBy).map((id) => ({ number, id })),
    );
    expect(named.length).toBeGreaterThan(ROWS);
    expect(named.filter(({ id }) => !tested.has(id))).toEqual([]);
  });
});
